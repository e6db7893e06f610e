// How Web Chat looks. Its colours are those of page.css, so that light and dark follow the device without drawing anything again.

const font = 'system-ui, sans-serif';
const colour = name => `var(--${name})`;
const image = name => `url("${new URL(name, import.meta.url)}")`;

export const styleOptions = {
  accent: colour('accent'),
  subtle: colour('quiet'),
  backgroundColor: 'transparent',
  primaryFont: font,
  emojiSet: {},
  autoScrollSnapOnActivity: true,
  autoScrollSnapOnPage: true,
  rootHeight: '100%',
  hideUploadButton: true,
  showAvatarInGroup: 'status',

  bubbleBackground: colour('surface'),
  bubbleTextColor: colour('text'),
  bubbleBorderColor: colour('line'),
  bubbleBorderRadius: 12,
  bubbleFromUserBackground: colour('accent'),
  bubbleFromUserTextColor: colour('on-accent'),
  bubbleFromUserBorderColor: colour('accent'),
  bubbleFromUserBorderRadius: 12,
  bubbleMinWidth: 0,
  bubbleMaxWidth: 640,
  timestampColor: colour('quiet'),
  notificationText: colour('text'),
  failedConnectivity: colour('danger'),

  sendBoxBackground: colour('surface'),
  sendBoxTextColor: colour('text'),
  sendBoxPlaceholderColor: colour('quiet'),
  sendBoxHeight: 52,
  sendBoxTextWrap: true,
  sendBoxBorderTop: `1px solid ${colour('line')}`,
  sendBoxButtonColor: colour('accent'),
  sendBoxButtonColorOnDisabled: colour('quiet'),
  sendBoxButtonShadeColorOnHover: colour('raised'),
  sendBoxButtonShadeColorOnActive: colour('raised'),
  sendBoxButtonShadeColorOnDisabled: 'transparent',
  sendBoxButtonKeyboardFocusIndicatorBorderColor: colour('accent'),

  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: colour('surface'),
  suggestedActionBackgroundColorOnHover: colour('raised'),
  suggestedActionBackgroundColorOnActive: colour('raised'),
  suggestedActionBorderColor: colour('accent'),
  suggestedActionBorderColorOnDisabled: colour('line'),
  suggestedActionBorderWidth: 1,
  suggestedActionBorderRadius: 8,
  suggestedActionTextColor: colour('accent'),
  suggestedActionTextColorOnDisabled: colour('quiet'),
  suggestedActionKeyboardFocusIndicatorBorderColor: colour('accent'),

  transcriptTerminatorColor: colour('quiet'),
  transcriptTerminatorBackgroundColor: colour('line'),
  transcriptOverlayButtonBackground: colour('surface'),
  transcriptOverlayButtonBackgroundOnHover: colour('raised'),
  transcriptOverlayButtonBackgroundOnFocus: colour('surface'),
  transcriptOverlayButtonColor: colour('text'),
  transcriptOverlayButtonColorOnHover: colour('text'),
  transcriptOverlayButtonColorOnFocus: colour('text'),
  transcriptVisualKeyboardIndicatorColor: colour('accent'),
  transcriptActivityVisualKeyboardIndicatorColor: colour('accent'),

  cardEmphasisBackgroundColor: colour('raised'),
  // Web Chat's own are blob addresses, which the page's Content-Security-Policy does not let in.
  spinnerAnimationBackgroundImage: image('waiting.svg'),
  typingAnimationBackgroundImage: image('waiting.svg'),
  typingAnimationHeight: 16,
  typingAnimationWidth: 40,
};

const shade = name => ({ default: colour(name), subtle: colour(name === 'text' ? 'quiet' : name) });
const style = ground => ({
  backgroundColor: ground,
  borderColor: colour('line'),
  foregroundColors: {
    default: shade('text'),
    dark: shade('text'),
    light: shade('quiet'),
    accent: shade('accent'),
    good: shade('good'),
    warning: shade('on-warning'),
    attention: shade('danger'),
  },
});

export const adaptiveCardsHostConfig = {
  supportsInteractivity: true,
  fontFamily: font,
  fontSizes: { small: 13, default: 16, medium: 17, large: 19, extraLarge: 22 },
  fontWeights: { lighter: 400, default: 400, bolder: 650 },
  spacing: { small: 6, default: 10, medium: 16, large: 24, extraLarge: 32, padding: 14 },
  separator: { lineThickness: 1, lineColor: colour('line') },
  containerStyles: {
    default: style('transparent'),
    emphasis: style(colour('raised')),
    accent: style(colour('raised')),
    good: style(colour('raised')),
    attention: style(colour('raised')),
    warning: style(colour('warning')),
  },
  actions: {
    maxActions: 100,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'emphasis' },
  },
  adaptiveCard: { allowCustomStyle: false },
  textBlock: { headingLevel: 2 },
  factSet: { title: { weight: 'bolder', wrap: true }, value: { wrap: true }, spacing: 10 },
};
