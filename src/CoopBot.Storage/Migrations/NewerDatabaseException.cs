namespace CoopBot.Storage.Migrations;

/// <summary>The database was written by a newer program: this one would not understand it.</summary>
/// <param name="found">The database's version.</param>
/// <param name="known">The newest version that this program knows.</param>
public sealed class NewerDatabaseException(long found, int known) : Exception(
    $"La base de données est en version {found} ; ce programme ne connaît que la version {known}. "
    + "Installez la version de CoopBot qui l'a écrite, ou restaurez une sauvegarde plus ancienne.");
