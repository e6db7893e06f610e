using System.Text;
using CoopBot.Conversation.Feedback;
using CoopBot.Storage.Databases;
using Dapper;

namespace CoopBot.Storage.Feedback;

/// <summary>Ratings on a database.</summary>
internal sealed class Ratings(ReadyDatabase database) : IRatings
{
    private const string List = "SELECT subject, useful, remark, rated FROM rating ORDER BY rated DESC";

    public async Task<IReadOnlyList<KeptRating>> ListAsync(CancellationToken cancellation)
    {
        var rows = await database.QueryAsync(
            connection => connection.QueryAsync<(string? Subject, long? Useful, byte[]? Remark, long Rated)>(List), cancellation);
        return [.. rows.Select(row => new KeptRating(
            row.Subject,
            row.Useful is { } useful ? useful == 1 : null,
            row.Remark is { } remark ? Encoding.UTF8.GetString(remark) : null,
            DateTimeOffset.FromUnixTimeMilliseconds(row.Rated)))];
    }
}
