package io.github.discordspring.model.operation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.application.ApplicationModifyRequest;
import io.github.discordspring.model.application.ApplicationRoleConnectionMetadata;
import io.github.discordspring.model.application.ApplicationRoleConnectionMetadataType;
import io.github.discordspring.model.automod.AutoModerationActionMetadataRequest;
import io.github.discordspring.model.automod.AutoModerationActionRequest;
import io.github.discordspring.model.automod.AutoModerationActionType;
import io.github.discordspring.model.automod.AutoModerationEventType;
import io.github.discordspring.model.automod.AutoModerationKeywordPresetType;
import io.github.discordspring.model.automod.AutoModerationRuleCreateRequest;
import io.github.discordspring.model.automod.AutoModerationRuleModifyRequest;
import io.github.discordspring.model.automod.AutoModerationTriggerMetadataRequest;
import io.github.discordspring.model.automod.AutoModerationTriggerMetadataRequestBuilder;
import io.github.discordspring.model.automod.AutoModerationTriggerType;
import io.github.discordspring.model.channel.ChannelCreateRequest;
import io.github.discordspring.model.channel.ChannelModifyRequest;
import io.github.discordspring.model.channel.ChannelPositionModifyRequest;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.channel.ForumTagRequest;
import io.github.discordspring.model.channel.GroupDmModifyRequest;
import io.github.discordspring.model.channel.ThreadModifyRequest;
import io.github.discordspring.model.channel.ThreadStartFromMessageRequest;
import io.github.discordspring.model.channel.ThreadStartRequest;
import io.github.discordspring.model.channel.VoiceChannelStatusModifyRequest;
import io.github.discordspring.model.emoji.ApplicationEmojiCreateRequest;
import io.github.discordspring.model.emoji.ApplicationEmojiModifyRequest;
import io.github.discordspring.model.emoji.EmojiCreateRequest;
import io.github.discordspring.model.emoji.EmojiModifyRequest;
import io.github.discordspring.model.gateway.RequestGuildMembers;
import io.github.discordspring.model.guild.CurrentMemberModifyRequest;
import io.github.discordspring.model.guild.GuildBanCreateRequest;
import io.github.discordspring.model.guild.GuildBulkBanRequest;
import io.github.discordspring.model.guild.GuildJoinRequestActionRequest;
import io.github.discordspring.model.guild.GuildModifyRequest;
import io.github.discordspring.model.guild.GuildOnboardingModifyRequest;
import io.github.discordspring.model.guild.GuildPruneRequest;
import io.github.discordspring.model.guild.MemberAddRequest;
import io.github.discordspring.model.guild.MemberModifyRequest;
import io.github.discordspring.model.guild.OnboardingPromptOptionRequest;
import io.github.discordspring.model.guild.OnboardingPromptRequest;
import io.github.discordspring.model.guild.WelcomeScreenChannel;
import io.github.discordspring.model.guild.WelcomeScreenModifyRequest;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.invite.InviteCreateRequest;
import io.github.discordspring.model.lobby.LobbyCreateRequest;
import io.github.discordspring.model.lobby.LobbyJoinRequest;
import io.github.discordspring.model.lobby.LobbyMemberAddRequest;
import io.github.discordspring.model.lobby.LobbyMemberBulkUpdateRequest;
import io.github.discordspring.model.lobby.LobbyMemberRequest;
import io.github.discordspring.model.lobby.LobbyModifyRequest;
import io.github.discordspring.model.message.MessageBulkDeleteRequest;
import io.github.discordspring.model.permission.Overwrite;
import io.github.discordspring.model.permission.RoleColors;
import io.github.discordspring.model.permission.RoleCreateRequest;
import io.github.discordspring.model.permission.RoleModifyRequest;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventCreateRequest;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventCreateRequestBuilder;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventEntityMetadata;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventEntityType;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventModifyRequest;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventPrivacyLevel;
import io.github.discordspring.model.scheduledevent.RecurrenceRule;
import io.github.discordspring.model.scheduledevent.RecurrenceRuleWeekday;
import io.github.discordspring.model.soundboard.SoundboardSoundCreateRequest;
import io.github.discordspring.model.soundboard.SoundboardSoundModifyRequest;
import io.github.discordspring.model.stage.StageInstanceCreateRequest;
import io.github.discordspring.model.stage.StageInstanceModifyRequest;
import io.github.discordspring.model.sticker.StickerCreateRequest;
import io.github.discordspring.model.sticker.StickerModifyRequest;
import io.github.discordspring.model.template.GuildTemplateCreateRequest;
import io.github.discordspring.model.template.GuildTemplateModifyRequest;
import io.github.discordspring.model.user.ApplicationRoleConnectionModifyRequest;
import io.github.discordspring.model.user.CurrentUserModifyRequest;
import io.github.discordspring.model.webhook.WebhookCreateRequest;
import io.github.discordspring.model.webhook.WebhookModifyRequest;
import io.github.discordspring.model.webhook.WebhookWithTokenModifyRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the bounds of requests: each passes itself, the next beyond it does not.
 */
class RequestLimitsTests {

	private static final ImageData IMAGE = ImageData.of("GIF89a".getBytes(StandardCharsets.US_ASCII));

	private static final ImageData SOUND = ImageData.of("OggS".getBytes(StandardCharsets.US_ASCII));

	private static final List<Limit> LIMITS = new ArrayList<>();

	static {
		guilds();
		roles();
		channels();
		expressions();
		autoModeration();
		events();
		others();
		lobbies();
	}

	private static void guilds() {
		length("name", 2, 100, (text) -> GuildModifyRequest.builder().name(text).build());
		length("description", 0, 300, (text) -> GuildModifyRequest.builder().description(text).build());
		length("description", 0, 140, (text) -> WelcomeScreenModifyRequest.builder().description(text).build());
		limit("welcome_channels", 0, 5,
				(count) -> WelcomeScreenModifyRequest.builder()
					.welcomeChannels(Collections.nCopies(count, welcomeChannel("text")))
					.build());
		length("welcome_channels[0].description", 1, 50,
				(text) -> WelcomeScreenModifyRequest.builder().welcomeChannels(welcomeChannel(text)).build());
		limit("prompts", 0, 15,
				(count) -> GuildOnboardingModifyRequest.builder()
					.prompts(Collections.nCopies(count, prompt("text", 1)))
					.build());
		limit("default_channel_ids", 0, 500,
				(count) -> GuildOnboardingModifyRequest.builder().defaultChannelIds(Checks.ids(count)).build());
		length("prompts[0].title", 1, 100,
				(text) -> GuildOnboardingModifyRequest.builder().prompts(prompt(text, 1)).build());
		limit("options", 1, 50, (count) -> prompt("text", count));
		length("title", 1, 50, (text) -> OnboardingPromptOptionRequest.builder().title(text).build());
		length("description", 0, 100,
				(text) -> OnboardingPromptOptionRequest.builder().title("text").description(text).build());
		limit("role_ids", 0, 50,
				(count) -> OnboardingPromptOptionRequest.builder().title("text").roleIds(Checks.ids(count)).build());
		limit("channel_ids", 0, 50,
				(count) -> OnboardingPromptOptionRequest.builder().title("text").channelIds(Checks.ids(count)).build());
		limit("days", 1, 30, (days) -> GuildPruneRequest.builder().days(days).build());
		limit("include_roles", 0, 100, (count) -> GuildPruneRequest.builder().includeRoles(Checks.ids(count)).build());
		limit("delete_message_seconds", 0, 604_800,
				(seconds) -> GuildBanCreateRequest.builder().deleteMessageSeconds(seconds).build());
		limit("delete_message_seconds", 0, 604_800,
				(seconds) -> GuildBulkBanRequest.builder().userIds(1).deleteMessageSeconds(seconds).build());
		limit("user_ids", 1, 200, (count) -> GuildBulkBanRequest.builder().userIds(Checks.ids(count)).build());
		length("nick", 1, 32, (text) -> MemberAddRequest.builder().accessToken(new Secret("token")).nick(text).build());
		length("access_token", 1, 10_240, (text) -> MemberAddRequest.builder().accessToken(new Secret(text)).build());
		limit("roles", 0, 250, (
				count) -> MemberAddRequest.builder().accessToken(new Secret("token")).roles(Checks.ids(count)).build());
		length("nick", 1, 32, (text) -> MemberModifyRequest.builder().nick(text).build());
		length("nick", 1, 32, (text) -> CurrentMemberModifyRequest.builder().nick(text).build());
		length("bio", 0, 190, (text) -> CurrentMemberModifyRequest.builder().bio(text).build());
		length("rejection_reason", 0, 160, GuildJoinRequestActionRequest::reject);
	}

	private static WelcomeScreenChannel welcomeChannel(String description) {
		return WelcomeScreenChannel.builder().channelId(1).description(description).build();
	}

	private static OnboardingPromptRequest prompt(String title, int options) {
		OnboardingPromptOptionRequest option = OnboardingPromptOptionRequest.builder().title("text").build();
		return OnboardingPromptRequest.builder()
			.id(1)
			.title(title)
			.options(Collections.nCopies(options, option))
			.build();
	}

	private static void roles() {
		length("name", 1, 100, (text) -> RoleCreateRequest.builder().name(text).build());
		length("unicode_emoji", 0, 100, (text) -> RoleCreateRequest.builder().unicodeEmoji(text).build());
		limit("color", 0, 0xFFFFFF, (color) -> RoleCreateRequest.builder().color(color).build());
		limit("colors.primary_color", 0, 0xFFFFFF,
				(color) -> RoleCreateRequest.builder().colors(new RoleColors(color, null, null)).build());
		limit("colors.secondary_color", 0, 0xFFFFFF,
				(color) -> RoleModifyRequest.builder().colors(new RoleColors(0, color, null)).build());
		limit("colors.tertiary_color", 0, 0xFFFFFF,
				(color) -> RoleModifyRequest.builder().colors(new RoleColors(0, 0, color)).build());
		length("name", 1, 100, (text) -> RoleModifyRequest.builder().name(text).build());
		length("unicode_emoji", 0, 100, (text) -> RoleModifyRequest.builder().unicodeEmoji(text).build());
		limit("color", 0, 0xFFFFFF, (color) -> RoleModifyRequest.builder().color(color).build());
	}

	private static void channels() {
		length("name", 1, 100, (text) -> ChannelCreateRequest.builder().name(text).build());
		length("topic", 0, 1024, (text) -> ChannelCreateRequest.builder().name("text").topic(text).build());
		length("topic", 0, 4096,
				(text) -> ChannelCreateRequest.of("text", ChannelType.GUILD_FORUM).toBuilder().topic(text).build());
		length("topic", 0, 4096,
				(text) -> ChannelCreateRequest.of("text", ChannelType.GUILD_MEDIA).toBuilder().topic(text).build());
		limit("bitrate", 8000, 384_000,
				(bits) -> ChannelCreateRequest.of("text", ChannelType.GUILD_VOICE).toBuilder().bitrate(bits).build());
		limit("bitrate", 8000, 64_000,
				(bits) -> ChannelCreateRequest.of("text", ChannelType.GUILD_STAGE_VOICE)
					.toBuilder()
					.bitrate(bits)
					.build());
		limit("user_limit", 0, 99,
				(users) -> ChannelCreateRequest.of("text", ChannelType.GUILD_VOICE)
					.toBuilder()
					.userLimit(users)
					.build());
		limit("user_limit", 0, 10_000,
				(users) -> ChannelCreateRequest.of("text", ChannelType.GUILD_STAGE_VOICE)
					.toBuilder()
					.userLimit(users)
					.build());
		limit("rate_limit_per_user", 0, 21_600,
				(seconds) -> ChannelCreateRequest.builder().name("text").rateLimitPerUser(seconds).build());
		limit("default_thread_rate_limit_per_user", 0, 21_600, (
				seconds) -> ChannelCreateRequest.builder().name("text").defaultThreadRateLimitPerUser(seconds).build());
		limit("permission_overwrites", 0, 100,
				(count) -> ChannelCreateRequest.builder()
					.name("text")
					.permissionOverwrites(Collections.nCopies(count, Overwrite.ofRole(1, 2, 4)))
					.build());
		limit("available_tags", 0, 20,
				(count) -> ChannelCreateRequest.of("text", ChannelType.GUILD_FORUM)
					.toBuilder()
					.availableTags(Collections.nCopies(count, ForumTagRequest.builder().name("text").build()))
					.build());
		length("available_tags[0].name", 0, 20,
				(text) -> ChannelCreateRequest.of("text", ChannelType.GUILD_FORUM)
					.toBuilder()
					.availableTags(ForumTagRequest.builder().name(text).build())
					.build());
		length("name", 1, 100, (text) -> ChannelModifyRequest.builder().name(text).build());
		length("topic", 0, 4096, (text) -> ChannelModifyRequest.builder().topic(text).build());
		length("topic", 0, 1024,
				(text) -> ChannelModifyRequest.builder().type(ChannelType.GUILD_TEXT).topic(text).build());
		limit("bitrate", 8000, 384_000, (bits) -> ChannelModifyRequest.builder().bitrate(bits).build());
		limit("user_limit", 0, 10_000, (users) -> ChannelModifyRequest.builder().userLimit(users).build());
		limit("rate_limit_per_user", 0, 21_600,
				(seconds) -> ChannelModifyRequest.builder().rateLimitPerUser(seconds).build());
		limit("default_thread_rate_limit_per_user", 0, 21_600,
				(seconds) -> ChannelModifyRequest.builder().defaultThreadRateLimitPerUser(seconds).build());
		limit("position", 0, Integer.MAX_VALUE, (place) -> ChannelModifyRequest.builder().position(place).build());
		limit("position", 0, Integer.MAX_VALUE, (place) -> ChannelPositionModifyRequest.of(1, place));
		limit("permission_overwrites", 0, 100,
				(count) -> ChannelModifyRequest.builder()
					.permissionOverwrites(Collections.nCopies(count, Overwrite.ofMember(1, 2, 4)))
					.build());
		limit("available_tags", 0, 20,
				(count) -> ChannelModifyRequest.builder()
					.availableTags(Collections.nCopies(count, ForumTagRequest.builder().name("text").build()))
					.build());
		length("name", 1, 100, (text) -> GroupDmModifyRequest.builder().name(text).build());
		length("status", 0, 500, VoiceChannelStatusModifyRequest::of);
		threads();
	}

	private static void threads() {
		length("name", 1, 100, (text) -> ThreadModifyRequest.builder().name(text).build());
		limit("rate_limit_per_user", 0, 21_600,
				(seconds) -> ThreadModifyRequest.builder().rateLimitPerUser(seconds).build());
		limit("applied_tags", 0, 5, (count) -> ThreadModifyRequest.builder().appliedTags(Checks.ids(count)).build());
		length("name", 1, 100, ThreadStartFromMessageRequest::of);
		limit("rate_limit_per_user", 0, 21_600,
				(seconds) -> ThreadStartFromMessageRequest.builder().name("text").rateLimitPerUser(seconds).build());
		length("name", 1, 100, (text) -> ThreadStartRequest.builder().name(text).build());
		limit("rate_limit_per_user", 0, 21_600,
				(seconds) -> ThreadStartRequest.builder().name("text").rateLimitPerUser(seconds).build());
		limit("messages", 2, 100, (count) -> MessageBulkDeleteRequest.builder().messages(Checks.ids(count)).build());
		limit("max_age", 0, 604_800, (seconds) -> InviteCreateRequest.builder().maxAge(seconds).build());
		limit("max_uses", 0, 100, (uses) -> InviteCreateRequest.builder().maxUses(uses).build());
		limit("role_ids", 0, 250, (count) -> InviteCreateRequest.builder().roleIds(Checks.ids(count)).build());
	}

	private static void expressions() {
		length("name", 2, 32, (text) -> EmojiCreateRequest.builder().name(text).image(IMAGE).build());
		length("name", 2, 32, (text) -> EmojiModifyRequest.builder().name(text).build());
		length("name", 2, 32, (text) -> ApplicationEmojiCreateRequest.builder().name(text).image(IMAGE).build());
		length("name", 2, 32, ApplicationEmojiModifyRequest::of);
		limit("image", 6, 256 * 1024,
				(size) -> EmojiCreateRequest.builder().name("text").image(file("GIF89a", size)).build(), false);
		length("name", 2, 30, (text) -> sticker(text, "", "tag"));
		length("description", 2, 100, (text) -> sticker("text", text, "tag"));
		length("tags", 1, 200, (text) -> sticker("text", "", text));
		length("name", 2, 30, (text) -> StickerModifyRequest.builder().name(text).build());
		length("description", 2, 100, (text) -> StickerModifyRequest.builder().description(text).build());
		length("tags", 1, 200, (text) -> StickerModifyRequest.builder().tags(text).build());
		length("name", 2, 32, (text) -> SoundboardSoundCreateRequest.builder().name(text).sound(SOUND).build());
		length("emoji_name", 1, 32,
				(text) -> SoundboardSoundCreateRequest.builder().name("text").sound(SOUND).emojiName(text).build());
		limit("volume", 0, 1,
				(volume) -> SoundboardSoundCreateRequest.builder()
					.name("text")
					.sound(SOUND)
					.volume((double) volume)
					.build());
		limit("sound", 4, 512_000,
				(size) -> SoundboardSoundCreateRequest.builder().name("text").sound(file("OggS", size)).build(), false);
		length("name", 2, 32, (text) -> SoundboardSoundModifyRequest.builder().name(text).build());
		length("emoji_name", 1, 32, (text) -> SoundboardSoundModifyRequest.builder().emojiName(text).build());
		limit("volume", 0, 1, (volume) -> SoundboardSoundModifyRequest.builder().volume((double) volume).build());
	}

	private static StickerCreateRequest sticker(String name, String description, String tags) {
		return StickerCreateRequest.builder().name(name).description(description).tags(tags).build();
	}

	private static ImageData file(String head, int size) {
		byte[] bytes = new byte[size];
		System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, head.length());
		return ImageData.of(bytes);
	}

	private static void autoModeration() {
		length("name", 1, 100, (text) -> rule(AutoModerationTriggerType.SPAM).toBuilder().name(text).build());
		limit("actions", 1, 5,
				(count) -> rule(AutoModerationTriggerType.SPAM).toBuilder()
					.actions(Collections.nCopies(count, AutoModerationActionRequest.blockMessage()))
					.build());
		limit("exempt_roles", 0, 20,
				(count) -> rule(AutoModerationTriggerType.SPAM).toBuilder().exemptRoles(Checks.ids(count)).build());
		limit("exempt_channels", 0, 50,
				(count) -> rule(AutoModerationTriggerType.SPAM).toBuilder().exemptChannels(Checks.ids(count)).build());
		for (AutoModerationTriggerType type : List.of(AutoModerationTriggerType.KEYWORD,
				AutoModerationTriggerType.MEMBER_PROFILE)) {
			limit("trigger_metadata.keyword_filter", 0, 1000,
					(count) -> rule(type, trigger().keywordFilter(Checks.texts(count))));
			length("trigger_metadata.keyword_filter[0]", 1, 60, (text) -> rule(type, trigger().keywordFilter(text)));
			limit("trigger_metadata.regex_patterns", 0, 10,
					(count) -> rule(type, trigger().regexPatterns(Checks.texts(count))));
			length("trigger_metadata.regex_patterns[0]", 1, 260, (text) -> rule(type, trigger().regexPatterns(text)));
			limit("trigger_metadata.allow_list", 0, 100,
					(count) -> rule(type, trigger().allowList(Checks.texts(count))));
			length("trigger_metadata.allow_list[0]", 1, 60, (text) -> rule(type, trigger().allowList(text)));
		}
		limit("trigger_metadata.allow_list", 0, 1000, (count) -> rule(AutoModerationTriggerType.KEYWORD_PRESET,
				trigger().presets(AutoModerationKeywordPresetType.SLURS).allowList(Checks.texts(count))));
		limit("trigger_metadata.mention_total_limit", 0, 50,
				(count) -> rule(AutoModerationTriggerType.MENTION_SPAM, trigger().mentionTotalLimit(count)));
		length("actions[0].metadata.custom_message", 0, 150,
				(text) -> AutoModerationRuleModifyRequest.builder()
					.actions(AutoModerationActionRequest.blockMessage(text))
					.build());
		limit("actions[0].metadata.duration_seconds", 0, 2_419_200,
				(seconds) -> AutoModerationRuleModifyRequest.builder()
					.actions(AutoModerationActionRequest.builder()
						.type(AutoModerationActionType.TIMEOUT)
						.metadata(AutoModerationActionMetadataRequest.builder().durationSeconds(seconds).build())
						.build())
					.build());
		length("name", 1, 100, (text) -> AutoModerationRuleModifyRequest.builder().name(text).build());
		limit("actions", 1, 5,
				(count) -> AutoModerationRuleModifyRequest.builder()
					.actions(Collections.nCopies(count, AutoModerationActionRequest.blockMessage()))
					.build());
		limit("exempt_roles", 0, 20,
				(count) -> AutoModerationRuleModifyRequest.builder().exemptRoles(Checks.ids(count)).build());
		limit("exempt_channels", 0, 50,
				(count) -> AutoModerationRuleModifyRequest.builder().exemptChannels(Checks.ids(count)).build());
	}

	private static AutoModerationTriggerMetadataRequestBuilder trigger() {
		return AutoModerationTriggerMetadataRequest.builder();
	}

	private static AutoModerationRuleCreateRequest rule(AutoModerationTriggerType type) {
		return AutoModerationRuleCreateRequest.builder()
			.name("text")
			.eventType(AutoModerationEventType.MESSAGE_SEND)
			.triggerType(type)
			.actions(AutoModerationActionRequest.blockMessage())
			.build();
	}

	private static AutoModerationRuleCreateRequest rule(AutoModerationTriggerType type,
			AutoModerationTriggerMetadataRequestBuilder trigger) {
		return rule(type).toBuilder().triggerMetadata(trigger.build()).build();
	}

	private static void events() {
		length("name", 1, 100, (text) -> event().name(text).build());
		length("description", 1, 1000, (text) -> event().description(text).build());
		length("entity_metadata.location", 1, 100,
				(text) -> event().entityMetadata(GuildScheduledEventEntityMetadata.of(text)).build());
		length("name", 1, 100, (text) -> GuildScheduledEventModifyRequest.builder().name(text).build());
		length("description", 1, 1000, (text) -> GuildScheduledEventModifyRequest.builder().description(text).build());
		limit("recurrence_rule.by_n_weekday[0].n", 1, 5,
				(week) -> event().recurrenceRule(RecurrenceRule.monthly(Checks.NOW, week, RecurrenceRuleWeekday.MONDAY))
					.build());
		length("topic", 1, 120, (text) -> StageInstanceCreateRequest.builder().channelId(1).topic(text).build());
		length("topic", 1, 120, (text) -> StageInstanceModifyRequest.builder().topic(text).build());
	}

	private static GuildScheduledEventCreateRequestBuilder event() {
		return GuildScheduledEventCreateRequest.builder()
			.name("text")
			.privacyLevel(GuildScheduledEventPrivacyLevel.GUILD_ONLY)
			.entityType(GuildScheduledEventEntityType.EXTERNAL)
			.entityMetadata(GuildScheduledEventEntityMetadata.of("place"))
			.scheduledStartTime(Checks.NOW)
			.scheduledEndTime(Checks.NOW.plusSeconds(1));
	}

	private static void others() {
		length("name", 1, 100, (text) -> GuildTemplateCreateRequest.builder().name(text).build());
		length("description", 0, 120,
				(text) -> GuildTemplateCreateRequest.builder().name("text").description(text).build());
		length("name", 1, 100, (text) -> GuildTemplateModifyRequest.builder().name(text).build());
		length("description", 0, 120, (text) -> GuildTemplateModifyRequest.builder().description(text).build());
		length("name", 1, 80, (text) -> WebhookCreateRequest.builder().name(text).build());
		length("name", 1, 80, (text) -> WebhookModifyRequest.builder().name(text).build());
		length("name", 1, 80, (text) -> WebhookWithTokenModifyRequest.builder().name(text).build());
		length("username", 2, 32, (text) -> CurrentUserModifyRequest.builder().username(text).build());
		length("platform_name", 0, 50,
				(text) -> ApplicationRoleConnectionModifyRequest.builder().platformName(text).build());
		length("platform_username", 0, 100,
				(text) -> ApplicationRoleConnectionModifyRequest.builder().platformUsername(text).build());
		length("metadata.key", 1, 100,
				(text) -> ApplicationRoleConnectionModifyRequest.builder().metadata(Map.of("key", text)).build());
		limit("metadata", 0, 5,
				(count) -> ApplicationRoleConnectionModifyRequest.builder().metadata(map(count, "a")).build());
		length("description", 0, 400, (text) -> ApplicationModifyRequest.builder().description(text).build());
		length("custom_install_url", 0, 2048,
				(text) -> ApplicationModifyRequest.builder().customInstallUrl(text).build());
		length("interactions_endpoint_url", 0, 2048,
				(text) -> ApplicationModifyRequest.builder().interactionsEndpointUrl(text).build());
		length("role_connections_verification_url", 0, 2048,
				(text) -> ApplicationModifyRequest.builder().roleConnectionsVerificationUrl(text).build());
		length("event_webhooks_url", 0, 2048,
				(text) -> ApplicationModifyRequest.builder().eventWebhooksUrl(text).build());
		limit("tags", 0, 5, (count) -> ApplicationModifyRequest.builder().tags(Checks.texts(count)).build());
		length("tags[0]", 0, 20, (text) -> ApplicationModifyRequest.builder().tags(text).build());
		length("[0].name", 1, 100, (text) -> List.of(metadata("key", text, "text")));
		length("description", 1, 200, (text) -> metadata("key", "text", text));
		limit("key", 1, 50, (length) -> metadata("a".repeat(length), "text", "text"));
		limit("user_ids", 1, 100, (count) -> RequestGuildMembers.of(1, Checks.ids(count).toArray()));
		limit("limit", 1, 100, (count) -> RequestGuildMembers.startingWith(1, "a", count));
		limit("nonce", 0, 32, (bytes) -> RequestGuildMembers.all(1).toBuilder().nonce("x".repeat(bytes)).build());
	}

	private static ApplicationRoleConnectionMetadata metadata(String key, String name, String description) {
		return ApplicationRoleConnectionMetadata.builder()
			.type(ApplicationRoleConnectionMetadataType.BOOLEAN_EQUAL)
			.key(key)
			.name(name)
			.description(description)
			.build();
	}

	private static Map<String, String> map(int size, String value) {
		Map<String, String> map = new TreeMap<>();
		Checks.texts(size).forEach((key) -> map.put(key, value));
		return map;
	}

	private static void lobbies() {
		limit("idle_timeout_seconds", 5, 604_800,
				(seconds) -> LobbyCreateRequest.builder().idleTimeoutSeconds(seconds).build());
		limit("idle_timeout_seconds", 5, 604_800,
				(seconds) -> LobbyModifyRequest.builder().idleTimeoutSeconds(seconds).build());
		limit("members", 0, 25,
				(count) -> LobbyCreateRequest.builder()
					.members(Collections.nCopies(count, LobbyMemberRequest.builder().id(1).build()))
					.build());
		limit("members", 0, 25,
				(count) -> LobbyModifyRequest.builder()
					.members(Collections.nCopies(count, LobbyMemberRequest.builder().id(1).build()))
					.build());
		limit("metadata", 0, 25, (count) -> LobbyCreateRequest.builder().metadata(map(count, "a")).build());
		length("metadata", 0, 997, (text) -> LobbyMemberRequest.builder().id(1).metadata(Map.of("key", text)).build());
		length("metadata", 0, 997, (text) -> LobbyModifyRequest.builder().metadata(Map.of("key", text)).build());
		length("additional_name", 1, 80, (text) -> LobbyMemberAddRequest.builder().additionalName(text).build());
		length("additional_name", 1, 80,
				(text) -> LobbyMemberBulkUpdateRequest.builder().id(1).additionalName(text).build());
		length("secret", 1, 250, (text) -> LobbyJoinRequest.builder().secret(new Secret(text)).build());
		length("override_event_webhooks_url", 0, 512,
				(text) -> LobbyCreateRequest.builder().overrideEventWebhooksUrl(text).build());
		length("override_event_webhooks_url", 0, 512,
				(text) -> LobbyModifyRequest.builder().overrideEventWebhooksUrl(text).build());
	}

	private static void length(String path, int min, int max, Function<String, Object> request) {
		limit(path, min, max, (length) -> request.apply(Checks.text(length)));
	}

	private static void limit(String path, int min, int max, IntFunction<Object> request) {
		limit(path, min, max, request, true);
	}

	private static void limit(String path, int min, int max, IntFunction<Object> request, boolean below) {
		LIMITS.add(new Limit(path, min, max, request, below));
	}

	static List<Limit> limits() {
		return LIMITS;
	}

	@ParameterizedTest
	@MethodSource("limits")
	void whatIsAtTheLimitPasses(Limit limit) {
		assertThat(Checks.faults(limit.request.apply(limit.max))).isEmpty();
		assertThat(Checks.faults(limit.request.apply(limit.min))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("limits")
	void whatIsAboveTheLimitDoesNot(Limit limit) {
		if (limit.max < Integer.MAX_VALUE) {
			assertThat(Checks.faultyPaths(limit.request.apply(limit.max + 1))).containsExactly(limit.path);
		}
	}

	@ParameterizedTest
	@MethodSource("belowLimits")
	void whatIsBelowTheLimitDoesNot(Limit limit) {
		assertThat(Checks.faultyPaths(limit.request.apply(limit.min - 1))).contains(limit.path);
	}

	/** Those where there is something below: no text has fewer than no characters. */
	static List<Limit> belowLimits() {
		return LIMITS.stream().filter((limit) -> limit.below && limit.hasBelow()).toList();
	}

	/**
	 * The bounds of a value.
	 *
	 * @param path where a fault is
	 * @param min smallest value
	 * @param max largest value
	 * @param request makes a request with the value
	 * @param below whether a value below the smallest can be made
	 */
	record Limit(String path, int min, int max, IntFunction<Object> request, boolean below) {

		/** Numbers may be below 0, lengths and counts may not. */
		boolean hasBelow() {
			if (this.min > 0) {
				return true;
			}
			try {
				this.request.apply(-1);
				return true;
			}
			catch (IllegalArgumentException ex) {
				return false;
			}
		}

		@Override
		public String toString() {
			return this.request.apply(this.max).getClass().getSimpleName() + " " + this.path + " " + this.min + " to "
					+ this.max;
		}

	}

}
