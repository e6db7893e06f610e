using System.Reflection;
using System.Runtime.InteropServices;

namespace CoopBot.Storage.Databases;

/// <summary>
/// Chooses SQLite's native library: the system's, which its distribution keeps patched, else the one that comes with the package.
/// </summary>
internal static class SqliteLibrary
{
    private const string Asked = "e_sqlite3";
    private static readonly string[] OfTheSystem = ["libsqlite3.so.0", "libsqlite3.dylib", "winsqlite3.dll"];

    // A resolver can be set once a process, so this is done when the type is first used.
    static SqliteLibrary()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, Resolve);
        SQLitePCL.Batteries_V2.Init();
    }

    /// <summary>Makes sure that the choice is made.</summary>
    public static void Choose()
    {
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Asked) return 0;
        foreach (var library in OfTheSystem)
        {
            if (NativeLibrary.TryLoad(library, assembly, path, out var handle)) return handle;
        }

        return NativeLibrary.Load(name, assembly, path);
    }
}
