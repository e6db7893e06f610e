using System.Text.Json.Nodes;

namespace CoopBot.Tests.Hostile;

/// <summary>What channels send, one of each kind: the types, events and invokes of the protocol sheet, 1.3 to 1.6.</summary>
internal static class ActivityShapes
{
    /// <summary>What each kind adds to an activity.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        """{"type":"message","text":"c'est quoi une SCIC ?"}""",
        """{"type":"message","text":"<at>CoopBot</at> compare une SCIC et une SCOP","textFormat":"xml","attachments":[{"contentType":"text/html","content":"<div>a</div>"}]}""",
        """{"type":"message","text":"bonjour","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"a"}]},"contentUrl":"https://a.example/i.png","name":"i","thumbnailUrl":"https://a.example/t.png"}]}""",
        """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.teams.file.download.info","content":{"downloadUrl":"https://a.example/f"},"name":"f.docx"}]}""",
        """{"type":"message","value":{"coopbotEntry":"scic","coopbotFacet":"gouvernance"}}""",
        """{"type":"message","value":{"coopbotQuestion":"gouvernance du GIE ?"},"replyToId":"1"}""",
        """{"type":"message","value":{"coopbotDecision":"Erase"}}""",
        """{"type":"message","value":{"coopbotAbout":"scic#gouvernance","coopbotUseful":false,"coopbotComment":"trop long"}}""",
        """{"type":"message","text":"pas utile : il manque un exemple"}""",
        """{"type":"message","text":"mes données"}""",
        """{"type":"message","text":"2"}""",
        """{"type":"conversationUpdate","membersAdded":[{"id":"29:ana","name":"Ana","aadObjectId":"o"},{"id":"28:bot"}],"topicName":"a"}""",
        """{"type":"conversationUpdate","membersRemoved":[{"id":"28:bot"}]}""",
        """{"type":"conversationUpdate","channelData":{"eventType":"channelRenamed","channel":{"id":"19:c","name":"n"},"team":{"id":"19:t","name":"t"}}}""",
        """{"type":"installationUpdate","action":"add","channelData":{"settings":{"selectedChannel":{"id":"19:c"}},"team":{"id":"19:t"},"source":{"name":"message"}}}""",
        """{"type":"installationUpdate","action":"remove"}""",
        """{"type":"messageReaction","replyToId":"1","reactionsAdded":[{"type":"like"}],"reactionsRemoved":[{"type":"sad"}]}""",
        """{"type":"messageUpdate","text":"c'est quoi un GIE ?","channelData":{"eventType":"editMessage"}}""",
        """{"type":"messageDelete","channelData":{"eventType":"softDeleteMessage"}}""",
        """{"type":"event","name":"application/vnd.microsoft.readReceipt","value":{"lastReadMessageId":"1"}}""",
        """{"type":"event","name":"application/vnd.microsoft.meetingStart","value":{"MeetingType":"Scheduled","Title":"t","Id":"1","JoinUrl":"https://a.example"}}""",
        """{"type":"event","name":"tokens/response","value":{"connectionName":"c","token":"t"}}""",
        """{"type":"event","name":"ContinueConversation","relatesTo":{"conversation":{"id":"c"}}}""",
        """{"type":"typing","entities":[{"type":"streaminfo","streamId":"1","streamSequence":1}]}""",
        """{"type":"endOfConversation","code":"completedSuccessfully"}""",
        """{"type":"trace","name":"t","label":"l","value":{"a":1}}""",
        """{"type":"command","name":"application/vnd.microsoft.a","value":{"commandId":"1","data":{}}}""",
        """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","id":"i","verb":"v","data":{"coopbotEntry":"scic","coopbotFacet":"gouvernance"}},"trigger":"manual","state":"s","authentication":{"id":"1","connectionName":"c","token":"t"}}}""",
        """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","data":{"coopbotQuestion":"c'est quoi un GIE ?"}},"trigger":"automatic"}}""",
        """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","data":{"coopbotAbout":"gie","coopbotUseful":true,"coopbotComment":"bien"}}}}""",
        """{"type":"invoke","name":"application/search","value":{"kind":"search","queryText":"scic","queryOptions":{"skip":0,"top":5},"dataset":"fiches"}}""",
        """{"type":"invoke","name":"composeExtension/query","value":{"commandId":"chercherFiche","parameters":[{"name":"question","value":"coopérative"}],"queryOptions":{"skip":0,"count":5},"state":"s"}}""",
        """{"type":"invoke","name":"composeExtension/query","value":{"parameters":[{"name":"initialRun","value":"true"}]}}""",
        """{"type":"invoke","name":"composeExtension/selectItem","value":{"a":1}}""",
        """{"type":"invoke","name":"composeExtension/queryLink","value":{"url":"https://a.example"}}""",
        """{"type":"invoke","name":"composeExtension/fetchTask","value":{"commandId":"c","commandContext":"message","messagePayload":{"id":"1","body":{"content":"c"}}}}""",
        """{"type":"invoke","name":"composeExtension/submitAction","value":{"commandId":"c","data":{},"botMessagePreviewAction":"edit","botActivityPreview":[{"type":"message"}]}}""",
        """{"type":"invoke","name":"task/fetch","value":{"data":{"coopbotEntry":"scic","msteams":{"type":"task/fetch"}},"context":{"theme":"default"},"tabContext":{}}}""",
        """{"type":"invoke","name":"task/submit","value":{"data":{"a":"b"}}}""",
        """{"type":"invoke","name":"message/submitAction","replyToId":"1","value":{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"merci\"}"}}}""",
        """{"type":"invoke","name":"message/fetchTask","value":{"actionName":"feedback"}}""",
        """{"type":"invoke","name":"fileConsent/invoke","value":{"type":"fileUpload","action":"accept","context":{},"uploadInfo":{"uploadUrl":"https://a.example","contentUrl":"https://a.example","name":"n","uniqueId":"u","fileType":"t"}}}""",
        """{"type":"invoke","name":"signin/verifyState","value":{"state":"123456"}}""",
        """{"type":"invoke","name":"signin/tokenExchange","value":{"id":"1","connectionName":"c","token":"t"}}""",
        """{"type":"invoke","name":"suggestedAction/submit","value":{"a":1}}""",
        """{"type":"invoke","name":"handoff/action","value":{"continuation":"c"}}""",
        """{"type":"invoke","name":"actionableMessage/executeAction","value":{}}""",
        """{"type":"invoke","name":"config/fetch","value":{"data":{}}}""",
        """{"type":"invoke","name":"tab/submit","value":{"data":{}}}""",
        """{"type":"invoke","value":{"coopbotEntry":"gie"}}""",
    ];

    private static readonly string[] Channels = ["msteams", "msteams", "msteams", "emulator", "sms", "web"];
    private static readonly string[] Kinds = ["personal", "groupChat", "groupChat", "channel"];

    /// <summary>A whole activity of a kind: one as a channel sends it.</summary>
    /// <param name="kind">Which kind, of as many as there are.</param>
    /// <param name="random">Chooses channel, conversation and person.</param>
    public static JsonObject Of(int kind, Random random)
    {
        var activity = JsonNode.Parse(All[kind % All.Count])!.AsObject();
        var conversation = random.Next(300);
        var type = Kinds[random.Next(Kinds.Length)];
        activity["id"] = $"{random.NextInt64()}";
        activity["channelId"] = Channels[random.Next(Channels.Length)];
        activity["serviceUrl"] = "http://127.0.0.1:9/teams/";
        activity["from"] = new JsonObject { ["id"] = $"29:{random.Next(40)}", ["name"] = "Ana", ["aadObjectId"] = "o", ["role"] = "user" };
        activity["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "CoopBot" };
        activity["conversation"] = new JsonObject
        {
            ["id"] = $"19:{conversation}{(type == "channel" ? ";messageid=1" : "")}",
            ["conversationType"] = type,
            ["tenantId"] = "99999999-89ab-cdef-0123-456789abcdef",
            ["isGroup"] = type != "personal",
        };
        activity["timestamp"] = "2026-11-21T22:00:00.000Z";
        activity["locale"] = "fr-FR";
        if (random.Next(3) > 0) activity["deliveryMode"] = "expectReplies";
        activity["channelData"] ??= new JsonObject { ["tenant"] = new JsonObject { ["id"] = "t" }, ["clientActivityID"] = $"{random.Next()}" };
        activity["entities"] ??= new JsonArray(
            new JsonObject { ["type"] = "mention", ["text"] = "<at>CoopBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "CoopBot" } },
            new JsonObject { ["type"] = "clientInfo", ["locale"] = "fr-FR", ["country"] = "FR" });
        return activity;
    }
}
