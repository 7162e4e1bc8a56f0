package io.github.discordspring.model.operation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.automod.AutoModerationActionRequest;
import io.github.discordspring.model.automod.AutoModerationEventType;
import io.github.discordspring.model.automod.AutoModerationRuleCreateRequest;
import io.github.discordspring.model.automod.AutoModerationRuleCreateRequestBuilder;
import io.github.discordspring.model.automod.AutoModerationTriggerMetadataRequest;
import io.github.discordspring.model.automod.AutoModerationTriggerType;
import io.github.discordspring.model.channel.ChannelCreateRequest;
import io.github.discordspring.model.channel.ChannelCreateRequestBuilder;
import io.github.discordspring.model.channel.ChannelModifyRequest;
import io.github.discordspring.model.channel.ChannelModifyRequestBuilder;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.channel.DefaultReaction;
import io.github.discordspring.model.channel.ForumLayoutType;
import io.github.discordspring.model.channel.ForumTagRequest;
import io.github.discordspring.model.channel.SortOrderType;
import io.github.discordspring.model.channel.ThreadModifyRequest;
import io.github.discordspring.model.channel.ThreadModifyRequestBuilder;
import io.github.discordspring.model.channel.VideoQualityMode;
import io.github.discordspring.model.guild.GuildModifyRequest;
import io.github.discordspring.model.guild.GuildModifyRequestBuilder;
import io.github.discordspring.model.guild.MemberModifyRequest;
import io.github.discordspring.model.guild.MemberModifyRequestBuilder;
import io.github.discordspring.model.guild.VerificationLevel;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.permission.Overwrite;
import io.github.discordspring.model.permission.RoleColors;
import io.github.discordspring.model.permission.RoleModifyRequest;
import io.github.discordspring.model.permission.RoleModifyRequestBuilder;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventCreateRequest;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventCreateRequestBuilder;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventEntityMetadata;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventEntityType;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventPrivacyLevel;
import io.github.discordspring.model.scheduledevent.RecurrenceRule;
import io.github.discordspring.model.scheduledevent.RecurrenceRuleMonth;
import io.github.discordspring.model.scheduledevent.RecurrenceRuleWeekday;

/**
 * Makes requests that Discord would accept, of random values within the limits.
 */
final class RandomRequests {

	private static final List<Integer> ARCHIVE = List.of(60, 1440, 4320, 10_080);

	private final Random random;

	RandomRequests(long seed) {
		this.random = new Random(seed);
	}

	List<Object> all() {
		return List.of(guild(), member(), role(), channel(), channelChange(), thread(), rule(), event());
	}

	private GuildModifyRequest guild() {
		GuildModifyRequestBuilder builder = GuildModifyRequest.builder();
		maybe(() -> builder.name(text(2, 100)));
		maybeNull(() -> text(0, 300), builder::description);
		maybeNull(() -> VerificationLevel.of(number(0, 4)), builder::verificationLevel);
		maybeNull(this::id, builder::afkChannelId);
		maybe(() -> builder.afkTimeout(pick(List.of(60, 300, 900, 1800, 3600))));
		maybeNull(() -> ImageData.of(("GIF89a" + number(0, 1_000_000)).getBytes(StandardCharsets.US_ASCII)),
				builder::icon);
		maybeNull(() -> Checks.texts(number(0, 5)), builder::features);
		return builder.build();
	}

	private MemberModifyRequest member() {
		MemberModifyRequestBuilder builder = MemberModifyRequest.builder();
		maybeNull(() -> text(1, 32), builder::nick);
		maybeNull(() -> Checks.ids(number(0, 50)), builder::roles);
		maybeNull(this.random::nextBoolean, builder::mute);
		maybeNull(this::id, builder::channelId);
		maybeNull(() -> Checks.NOW.plusSeconds(number(0, 28 * 86_400)), builder::communicationDisabledUntil);
		maybeNull(() -> number(0, 255), builder::flags);
		return builder.build();
	}

	private RoleModifyRequest role() {
		RoleModifyRequestBuilder builder = RoleModifyRequest.builder();
		maybeNull(() -> text(1, 100), builder::name);
		maybeNull(() -> this.random.nextLong() >>> 11, builder::permissions);
		maybeNull(() -> number(0, 0xFFFFFF), builder::color);
		maybeNull(() -> new RoleColors(number(0, 0xFFFFFF), number(0, 0xFFFFFF), null), builder::colors);
		maybeNull(this.random::nextBoolean, builder::hoist);
		maybeNull(() -> text(0, 100), builder::unicodeEmoji);
		return builder.build();
	}

	private ChannelCreateRequest channel() {
		ChannelType type = pick(ChannelType.values());
		boolean forum = type.equals(ChannelType.GUILD_FORUM) || type.equals(ChannelType.GUILD_MEDIA);
		boolean stage = type.equals(ChannelType.GUILD_STAGE_VOICE);
		ChannelCreateRequestBuilder builder = ChannelCreateRequest.builder().name(text(1, 100)).type(type);
		maybe(() -> builder.topic(text(0, forum ? 4096 : 1024)));
		maybe(() -> builder.bitrate(number(8000, stage ? 64_000 : 384_000)));
		maybe(() -> builder.userLimit(number(0, stage ? 10_000 : 99)));
		maybe(() -> builder.rateLimitPerUser(number(0, 21_600)));
		maybe(() -> builder.permissionOverwrites(Overwrite.ofRole(id(), number(0, 1000), number(0, 1000)),
				Overwrite.ofMember(id(), 0, 1)));
		maybe(() -> builder.parentId(id()).nsfw(this.random.nextBoolean()));
		maybe(() -> builder.videoQualityMode(pick(VideoQualityMode.values())));
		maybe(() -> builder.defaultAutoArchiveDuration(pick(ARCHIVE)));
		if (forum) {
			maybe(() -> builder.defaultReactionEmoji(DefaultReaction.of(id())));
			maybe(() -> builder.availableTags(ForumTagRequest.builder().name(text(0, 20)).emojiName("👍").build()));
			maybe(() -> builder.defaultSortOrder(pick(SortOrderType.values())));
			maybe(() -> builder.defaultForumLayout(pick(ForumLayoutType.values())));
		}
		return builder.build();
	}

	private ChannelModifyRequest channelChange() {
		ChannelModifyRequestBuilder builder = ChannelModifyRequest.builder();
		maybe(() -> builder.name(text(1, 100)));
		maybeNull(() -> number(0, 500), builder::position);
		maybeNull(() -> text(0, 4096), builder::topic);
		maybeNull(this.random::nextBoolean, builder::nsfw);
		maybeNull(() -> number(8000, 384_000), builder::bitrate);
		maybeNull(this::id, builder::parentId);
		maybeNull(() -> DefaultReaction.of(id()), builder::defaultReactionEmoji);
		maybeNull(() -> pick(ARCHIVE), builder::defaultAutoArchiveDuration);
		return builder.build();
	}

	private ThreadModifyRequest thread() {
		ThreadModifyRequestBuilder builder = ThreadModifyRequest.builder();
		maybeNull(() -> text(1, 100), builder::name);
		maybeNull(this.random::nextBoolean, builder::archived);
		maybeNull(() -> pick(ARCHIVE), builder::autoArchiveDuration);
		maybeNull(() -> number(0, 21_600), builder::rateLimitPerUser);
		maybeNull(() -> Checks.ids(number(0, 5)), (Snowflakes tags) -> builder.appliedTags(tags));
		return builder.build();
	}

	private AutoModerationRuleCreateRequest rule() {
		AutoModerationRuleCreateRequestBuilder builder = AutoModerationRuleCreateRequest.builder()
			.name(text(1, 100))
			.eventType(pick(AutoModerationEventType.values()))
			.enabled(this.random.nextBoolean())
			.actions(AutoModerationActionRequest.blockMessage(text(0, 150)),
					AutoModerationActionRequest.sendAlertMessage(id()));
		switch (number(0, 2)) {
			case 0 -> builder.triggerType(AutoModerationTriggerType.KEYWORD)
				.triggerMetadata(AutoModerationTriggerMetadataRequest.keywords(text(1, 60), text(1, 60)));
			case 1 -> builder.triggerType(AutoModerationTriggerType.MENTION_SPAM)
				.triggerMetadata(AutoModerationTriggerMetadataRequest.mentions(number(0, 50), true));
			default -> builder.triggerType(AutoModerationTriggerType.SPAM);
		}
		maybe(() -> builder.exemptRoles(Checks.ids(number(0, 20))));
		return builder.build();
	}

	private GuildScheduledEventCreateRequest event() {
		Instant start = Checks.NOW.plusSeconds(number(0, 1_000_000));
		GuildScheduledEventCreateRequestBuilder builder = GuildScheduledEventCreateRequest.builder()
			.name(text(1, 100))
			.privacyLevel(GuildScheduledEventPrivacyLevel.GUILD_ONLY)
			.scheduledStartTime(start);
		if (this.random.nextBoolean()) {
			builder.entityType(GuildScheduledEventEntityType.EXTERNAL)
				.entityMetadata(GuildScheduledEventEntityMetadata.of(text(1, 100)))
				.scheduledEndTime(start.plusSeconds(number(1, 1000)));
		}
		else {
			builder.entityType(GuildScheduledEventEntityType.VOICE).channelId(id());
		}
		maybe(() -> builder.description(text(1, 1000)));
		maybe(() -> builder
			.recurrenceRule(RecurrenceRule.monthly(start, number(1, 5), pick(RecurrenceRuleWeekday.values()))));
		maybe(() -> builder
			.recurrenceRule(RecurrenceRule.yearly(start, pick(RecurrenceRuleMonth.values()), number(1, 31))));
		return builder.build();
	}

	private void maybe(Runnable setter) {
		if (this.random.nextBoolean()) {
			setter.run();
		}
	}

	/** Left out, null or a value. */
	private <T> void maybeNull(Supplier<T> value, Consumer<T> setter) {
		int which = number(0, 2);
		if (which > 0) {
			setter.accept((which == 1) ? null : value.get());
		}
	}

	private <T> T pick(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	private int number(int min, int max) {
		return min + this.random.nextInt(max - min + 1);
	}

	private long id() {
		return 1 + (this.random.nextLong() >>> 1);
	}

	private String text(int min, int max) {
		String[] characters = { "a", "ß", "世", "\uD83D\uDE00", "\"", "\\", "\n" };
		StringBuilder text = new StringBuilder();
		for (int i = number(min, max); i > 0; i--) {
			text.append(characters[this.random.nextInt(characters.length)]);
		}
		return text.toString();
	}

}
