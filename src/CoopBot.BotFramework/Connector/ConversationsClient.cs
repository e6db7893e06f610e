using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Connector.Conversations;

namespace CoopBot.BotFramework.Connector;

/// <summary>
/// The connector's operations beside sending (protocol sheet, 3.1): messages changed and deleted, conversations created, rosters and teams read.
/// Every call names the channel's service by its address, and throws <see cref="ConnectorException"/> when it fails for good.
/// </summary>
/// <param name="clients">Makes clients that follow no redirect.</param>
/// <param name="trusted">Where anything may be sent.</param>
/// <param name="time">The clock, for the waits between tries.</param>
public sealed class ConversationsClient(IHttpClientFactory clients, TrustedServices trusted, TimeProvider time)
{
    // The most that a page may hold.
    private const int PageSize = 500;
    private const int MostBytes = 4 * 1024 * 1024;

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly RetryingCalls _calls = new(time);

    /// <summary>Replaces one of the bot's own messages.</summary>
    /// <param name="service">The channel's address.</param>
    /// <param name="conversation">The conversation, with its thread.</param>
    /// <param name="activityId">The channel's identity of the message.</param>
    /// <param name="activity">The message as it is to be.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>When the channel has it.</returns>
    public async Task UpdateActivityAsync(string service, string conversation, string activityId, Activity activity, CancellationToken cancellation) =>
        await SendAsync(HttpMethod.Put, service, $"v3/conversations/{Part(conversation)}/activities/{Part(activityId)}", ActivityBytes.Of(activity), cancellation);

    /// <summary>Deletes one of the bot's own messages; one that is gone already is no fault.</summary>
    /// <param name="service">The channel's address.</param>
    /// <param name="conversation">The conversation, with its thread.</param>
    /// <param name="activityId">The channel's identity of the message.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>When it is gone.</returns>
    public async Task DeleteActivityAsync(string service, string conversation, string activityId, CancellationToken cancellation) =>
        await FindAsync(HttpMethod.Delete, service, $"v3/conversations/{Part(conversation)}/activities/{Part(activityId)}", cancellation);

    /// <summary>Opens the private chat with a person; asked again, the channel names the same one. The app must be installed for them.</summary>
    /// <param name="service">The channel's address.</param>
    /// <param name="tenant">The organisation.</param>
    /// <param name="person">The person's identity for this bot, <c>29:…</c>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The conversation. Nothing was said in it yet: a message in this call would be delivered without an identity to find it by.</returns>
    public Task<CreatedConversation> CreatePersonalChatAsync(string service, string tenant, string person, CancellationToken cancellation) =>
        CreateAsync(service, isRepeatable: true, new NewConversation
        {
            IsGroup = false,
            Members = [new ChannelAccount { Id = person }],
            TenantId = tenant,
            ChannelData = new NewConversationData(new NamedPlace(tenant), Channel: null),
        }, cancellation);

    /// <summary>Begins a thread in a channel of a team. It is not tried again where it may have begun.</summary>
    /// <param name="service">The channel's address.</param>
    /// <param name="channel">The channel of the team; a thread in it will do.</param>
    /// <param name="activity">The first message.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The thread and the identity of its first message.</returns>
    public Task<CreatedConversation> CreateThreadAsync(string service, string channel, Activity activity, CancellationToken cancellation) =>
        CreateAsync(service, isRepeatable: false, new NewConversation
        {
            IsGroup = true,
            ChannelData = new NewConversationData(Tenant: null, new NamedPlace(ConversationThread.RootOf(channel))),
            Activity = activity,
        }, cancellation);

    /// <summary>Reads the members of a conversation, page by page.</summary>
    /// <param name="service">The channel's address.</param>
    /// <param name="conversation">The conversation or team; its thread is left out, since rosters have none.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>All of them.</returns>
    public async IAsyncEnumerable<Member> GetMembersAsync(
        string service, string conversation, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var path = $"v3/conversations/{Part(ConversationThread.RootOf(conversation))}/pagedmembers?pageSize={PageSize}";
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? next = null;
        do
        {
            // A channel that names a page again would be read for ever.
            if (next is not null && !seen.Add(next)) throw new ConnectorException("The connector's pages have no end.");
            var page = await GetAsync(service, next is null ? path : $"{path}&continuationToken={Part(next)}", ConversationJson.Default.MemberPage, cancellation);
            foreach (var member in page.Members) yield return member;
            next = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(next));
    }

    /// <summary>Reads one member.</summary>
    /// <param name="service">The channel's address.</param>
    /// <param name="conversation">The conversation or team; its thread is left out.</param>
    /// <param name="person">The person: <c>29:…</c>, or their identity in the directory.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The member, or null when they are none.</returns>
    public async Task<Member?> GetMemberAsync(string service, string conversation, string person, CancellationToken cancellation) =>
        await FindAsync(HttpMethod.Get, service, $"v3/conversations/{Part(ConversationThread.RootOf(conversation))}/members/{Part(person)}", cancellation) is { } body
            ? Read(body, ConversationJson.Default.Member)
            : null;

    /// <summary>Reads what a team is.</summary>
    /// <param name="service">The channel's address.</param>
    /// <param name="team">The team.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The team.</returns>
    public Task<TeamDetails> GetTeamAsync(string service, string team, CancellationToken cancellation) =>
        GetAsync(service, $"v3/teams/{Part(team)}", ConversationJson.Default.TeamDetails, cancellation);

    /// <summary>Reads the channels of a team.</summary>
    /// <param name="service">The channel's address.</param>
    /// <param name="team">The team.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The channels, General among them.</returns>
    public async Task<IReadOnlyList<TeamChannel>> GetChannelsAsync(string service, string team, CancellationToken cancellation) =>
        (await GetAsync(service, $"v3/teams/{Part(team)}/conversations", ConversationJson.Default.TeamChannels, cancellation)).Conversations;

    private async Task<CreatedConversation> CreateAsync(string service, bool isRepeatable, NewConversation conversation, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(conversation, ConversationJson.Default.NewConversation);
        return Read(await SendAsync(HttpMethod.Post, service, "v3/conversations", body, cancellation, isRepeatable), ConversationJson.Default.CreatedConversation);
    }

    private async Task<T> GetAsync<T>(string service, string path, JsonTypeInfo<T> type, CancellationToken cancellation) =>
        Read(await SendAsync(HttpMethod.Get, service, path, body: null, cancellation), type);

    private async Task<byte[]?> FindAsync(HttpMethod method, string service, string path, CancellationToken cancellation)
    {
        try
        {
            return await SendAsync(method, service, path, body: null, cancellation);
        }
        catch (ConnectorException fault) when (fault.Status == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private async Task<byte[]> SendAsync(
        HttpMethod method, string service, string path, byte[]? body, CancellationToken cancellation, bool isRepeatable = true)
    {
        if (trusted.Find(service) is not { } address) throw new ConnectorException("The address is not trusted.");
        using var http = clients.CreateClient(nameof(ConnectorClient));
        http.MaxResponseContentBufferSize = MostBytes;
        var target = new Uri($"{address.AbsoluteUri.TrimEnd('/')}/{path}");
        try
        {
            using var response = await _calls.RunAsync(isRepeatable, stop => TryAsync(http, method, target, body, stop), cancellation);
            if (response.IsSuccessStatusCode) return await response.Content.ReadAsByteArrayAsync(cancellation);
            throw new ConnectorException(await ConnectorFault.ReadAsync(response, http.Timeout, cancellation));
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException { InnerException: TimeoutException })
        {
            throw new ConnectorException("The connector could not be reached.", fault);
        }
    }

    // A request can be sent once only.
    private static async Task<HttpResponseMessage> TryAsync(HttpClient http, HttpMethod method, Uri target, byte[]? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, target);
        if (body is not null) request.Content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
        return await http.SendAsync(request, cancellation);
    }

    private static T Read<T>(byte[] body, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new ConnectorException("The connector answered nothing.");
        }
        catch (JsonException fault)
        {
            throw new ConnectorException("The connector's answer cannot be read.", fault);
        }
    }

    private static string Part(string identity) => Uri.EscapeDataString(identity);
}
