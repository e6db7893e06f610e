// What the page says, and Web Chat's French where it is missing, wrong or unclear.

export const words = {
  away: 'CoopBot ne répond pas pour le moment. Nouvel essai dans quelques secondes…',
  offline: 'Vous n’êtes plus en ligne. La conversation reprendra avec la connexion.',
  tryNow: 'Réessayer',
  expired: 'La conversation précédente a expiré : en voici une nouvelle.',
  broken: 'La page n’a pas pu se charger entièrement. Rechargez-la.',
};

const webChat = {
  ACTIVITY_BOT_SAID_ALT: 'CoopBot a répondu :',
  ACTIVITY_BOT_ATTACHED_ALT: 'CoopBot a joint :',
  ACTIVITY_INTERACTIVE_FOOTNOTE_ALT: 'Appuyez sur Entrée pour interagir.',
  ACTIVITY_STATUS_SEND_FAILED_RETRY: 'L’envoi a échoué. [Réessayer][RETRY].',
  ACTIVITY_STATUS_SEND_STATUS_ALT_SENT_AT: 'Envoyé le $1',
  CONNECTIVITY_STATUS_ALT_CONNECTING: 'Connexion en cours…',
  CONNECTIVITY_STATUS_ALT_FATAL: 'CoopBot ne répond pas.',
  CONNECTIVITY_STATUS_ALT_RECONNECTING: 'La connexion a été coupée. Reconnexion en cours…',
  CONNECTIVITY_STATUS_ALT_RENDER_ERROR: 'Ce message n’a pas pu être affiché.',
  KEYBOARD_HELP_CHAT_HISTORY_HEADER: 'Messages',
  KEYBOARD_HELP_CHAT_HISTORY_LEAVE_MESSAGE_HEADER: 'Quitter le message',
  KEYBOARD_HELP_CHAT_WINDOW_BODY_MOVE_BETWEEN_ITEMS_HEADER: 'Se déplacer entre les éléments de la conversation',
  KEYBOARD_HELP_CHAT_WINDOW_HEADER: 'Conversation',
  KEYBOARD_HELP_HEADER: 'Raccourcis du clavier',
  SUGGESTED_ACTIONS_LABEL_ALT: 'Suites proposées',
  TEXT_INPUT_ALT: 'Votre question',
  TEXT_INPUT_LENGTH_EXCEEDED_ALT: 'Le message est trop long',
  TEXT_INPUT_PLACEHOLDER: 'Écrivez votre question',
  TRANSCRIPT_ARIA_LABEL_ALT: 'Messages. Les flèches haut et bas passent de l’un à l’autre.',
  TRANSCRIPT_ARIA_ROLE_ALT: 'messages',
  TRANSCRIPT_LIVE_REGION_INTERACTIVE_LABEL_ALT: 'Le message a des boutons. Appuyez deux ou trois fois sur Maj + Tab pour aller aux messages, puis sur Entrée pour y entrer.',
  TRANSCRIPT_LIVE_REGION_INTERACTIVE_WITH_LINKS_LABEL_ALT: 'Le message a un ou plusieurs liens. Appuyez deux ou trois fois sur Maj + Tab pour aller aux messages, puis sur Entrée pour y entrer.',
  TRANSCRIPT_TERMINATOR_TEXT: 'Fin des messages',
  TYPING_INDICATOR_ALT: 'CoopBot écrit',
  TYPING_INDICATOR_SINGLE_TEXT: '$1 écrit.',
};

export const overrideLocalizedStrings = strings => ({ ...strings, ...webChat });

/**
 * The few words of the cards' own library, which has no French. Web Chat gives its copy of that library only where it draws.
 * @param {object} WebChat Web Chat's global object.
 */
export const attachmentMiddleware = WebChat => () => next => (...drawn) => {
  const [{ Strings }] = WebChat.hooks.useAdaptiveCardsPackage();
  Strings.defaults.overflowButtonTooltip = () => 'Autres suites';
  return next(...drawn);
};
