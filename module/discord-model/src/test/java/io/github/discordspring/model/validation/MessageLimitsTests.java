package io.github.discordspring.model.validation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.github.discordspring.model.component.ActionRow;
import io.github.discordspring.model.component.Button;
import io.github.discordspring.model.component.FileComponent;
import io.github.discordspring.model.component.MediaGallery;
import io.github.discordspring.model.component.TextDisplay;
import io.github.discordspring.model.interaction.InteractionCallbackData;
import io.github.discordspring.model.interaction.InteractionResponse;
import io.github.discordspring.model.message.AllowedMentions;
import io.github.discordspring.model.message.AttachmentRequest;
import io.github.discordspring.model.message.Embed;
import io.github.discordspring.model.message.EmbedAuthor;
import io.github.discordspring.model.message.EmbedField;
import io.github.discordspring.model.message.EmbedFooter;
import io.github.discordspring.model.message.EmbedMedia;
import io.github.discordspring.model.message.ForumThreadCreateRequest;
import io.github.discordspring.model.message.ForumThreadCreateRequestBuilder;
import io.github.discordspring.model.message.ForumThreadMessageRequest;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageCreateRequestBuilder;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.message.MessageFlag;
import io.github.discordspring.model.message.MessageReference;
import io.github.discordspring.model.message.SharedClientThemeRequest;
import io.github.discordspring.model.poll.PollCreateRequest;
import io.github.discordspring.model.webhook.WebhookExecuteRequest;
import io.github.discordspring.model.webhook.WebhookExecuteRequestBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.github.discordspring.model.validation.Requests.faults;
import static io.github.discordspring.model.validation.Requests.text;
import static io.github.discordspring.model.validation.Requests.url;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the limits of messages: each passes, and one more fails.
 */
class MessageLimitsTests {

	static Stream<Arguments> limits() {
		return Stream.of(upTo("content", 2000, (n) -> message().content(text(n)).build()),
				upTo("nonce", 25, (n) -> message().content("a").nonce(text(n)).build()),
				upTo("embeds", 10, (n) -> message().embeds(copies(Embed.builder().title("a").build(), n)).build()),
				upTo("sticker_ids", 3, (n) -> message().stickerIds(LongStream.rangeClosed(1, n).toArray()).build()),
				upTo("attachments", 10, (n) -> message().attachments(files(n)).build()),
				upTo("attachments[0].description", 1024,
						(n) -> message().attachments(file("a.txt").withDescription(text(n))).build()),
				upTo("attachments[0].title", 1024,
						(n) -> message().attachments(file("a.txt").withTitle(text(n))).build()),
				upTo("attachments[0].filename", 1024, (n) -> message().attachments(file("a".repeat(n))).build()),
				upTo("embeds[0].title", 256, (n) -> embed(Embed.builder().title(text(n)).build())),
				upTo("embeds[0].description", 4096, (n) -> embed(Embed.builder().description(text(n)).build())),
				upTo("embeds[0].url", 2048, (n) -> embed(Embed.builder().title("a").url(url(n)).build())),
				upTo("embeds[0].color", 0xFFFFFF, (n) -> embed(Embed.builder().title("a").color(n).build())),
				upTo("embeds[0].footer.text", 2048,
						(n) -> embed(Embed.builder().footer(EmbedFooter.of(text(n))).build())),
				upTo("embeds[0].author.name", 256,
						(n) -> embed(Embed.builder().author(EmbedAuthor.of(text(n))).build())),
				upTo("embeds[0].image.url", 2048, (n) -> embed(Embed.builder().image(EmbedMedia.of(url(n))).build())),
				upTo("embeds[0].fields", 25,
						(n) -> embed(Embed.builder().fields(copies(EmbedField.of("a", "b"), n)).build())),
				upTo("embeds[0].fields[0].name", 256,
						(n) -> embed(Embed.builder().fields(EmbedField.of(text(n), "b")).build())),
				upTo("embeds[0].fields[0].value", 1024,
						(n) -> embed(Embed.builder().fields(EmbedField.inline("a", text(n))).build())),
				upTo("allowed_mentions.users", 100, (n) -> mentions(AllowedMentions.ofUsers(ids(n)))),
				upTo("allowed_mentions.roles", 100, (n) -> mentions(AllowedMentions.ofRoles(ids(n)))),
				upTo("poll.question.text", 300, (n) -> poll(PollCreateRequest.of(text(n), "a"))),
				upTo("poll.answers", 10, (n) -> poll(PollCreateRequest.of("?", copies("a", n).toArray(String[]::new)))),
				upTo("poll.answers[0].poll_media.text", 55, (n) -> poll(PollCreateRequest.of("?", text(n)))),
				upTo("poll.duration", 768, (n) -> poll(PollCreateRequest.of("?", "a").toBuilder().duration(n).build())),
				upTo("shared_client_theme.colors", 5, (n) -> theme(copies("00ff00", n), 0, 0)),
				upTo("shared_client_theme.gradient_angle", 360, (n) -> theme(List.of("00ff00"), n, 0)),
				upTo("shared_client_theme.base_mix", 100, (n) -> theme(List.of("00ff00"), 0, n)),
				upTo("username", 80, (n) -> webhook().username(text(n)).build()),
				upTo("avatar_url", 2048, (n) -> webhook().avatarUrl(url(n)).build()),
				upTo("thread_name", 100, (n) -> webhook().threadName(text(n)).build()),
				upTo("applied_tags", 5, (n) -> webhook().threadName("a").appliedTags(ids(n)).build()),
				upTo("content", 2000, (n) -> WebhookExecuteRequest.of(text(n))),
				upTo("content", 2000, (n) -> MessageEditRequest.of(text(n))),
				upTo("name", 100, (n) -> ForumThreadCreateRequest.of(text(n), "a")),
				upTo("message.content", 2000, (n) -> ForumThreadCreateRequest.of("a", text(n))),
				upTo("rate_limit_per_user", 21_600, (n) -> post().rateLimitPerUser(n).build()),
				upTo("applied_tags", 5, (n) -> post().appliedTags(ids(n)).build()),
				upTo("data.content", 2000, (n) -> InteractionResponse.message(InteractionCallbackData.of(text(n)))));
	}

	private static Arguments upTo(String path, int limit, IntFunction<Object> request) {
		return Arguments.of(path, limit, request);
	}

	@ParameterizedTest
	@MethodSource("limits")
	void theLimitPassesAndOneMoreFails(String path, int limit, IntFunction<Object> request) {
		assertThat(faults(request.apply(limit))).isEmpty();
		assertThat(faults(request.apply(limit + 1))).hasSize(1).first().asString().startsWith(path + ": ");
	}

	@Test
	void allEmbedsTogetherHaveALimit() {
		List<Embed> embeds = List.of(Embed.builder().description(text(4096)).build(),
				Embed.builder()
					.title(text(4))
					.footer(EmbedFooter.of(text(1000)))
					.author(EmbedAuthor.of(text(100)))
					.fields(EmbedField.of(text(100), text(700)))
					.build());
		assertThat(faults(message().embeds(embeds).build())).isEmpty();
		List<Embed> more = new ArrayList<>(embeds);
		more.add(Embed.builder().title("a").build());
		String fault = "embeds: 6001 characters in all embeds together, at most 6000";
		assertThat(faults(message().embeds(more).build())).containsExactly(fault);
		assertThat(faults(MessageEditRequest.builder().embeds(more).build())).containsExactly(fault);
		assertThat(faults(InteractionResponse.update(InteractionCallbackData.builder().embeds(more).build())))
			.containsExactly("data." + fault);
	}

	@Test
	void everythingThatIsWrongIsToldAtOnceWithItsPath() {
		Embed embed = Embed.builder()
			.title(text(257))
			.fields(EmbedField.of("a", "b"), EmbedField.of(text(257), ""))
			.build();
		assertThat(faults(message().content(text(2001))
			.embeds(Embed.builder().build(), embed)
			.components(ActionRow.of(Button.primary("", "label")))
			.build())).containsExactly("content: 2001 characters, at most 2000",
					"embeds[1].title: 257 characters, at most 256",
					"embeds[1].fields[1].name: 257 characters, at most 256",
					"embeds[1].fields[1].value: 0 characters, at least 1",
					"components[0].components[0].custom_id: 0 characters, at least 1");
	}

	@Test
	void elementsOfAListAreCheckedEachWithItsPlace() {
		assertThat(faults(List.of(MessageCreateRequest.of("a"), MessageCreateRequest.of(text(2001)))))
			.containsExactly("[1].content: 2001 characters, at most 2000");
	}

	@Test
	void aMessageNeedsSomethingInIt() {
		assertThat(faults(message().build())).hasSize(1).first().asString().startsWith("one of content, embeds");
		assertThat(faults(message().content("").embeds(List.of()).build())).hasSize(1);
		assertThat(faults(webhook().content(null).build())).hasSize(1);
		assertThat(faults(InteractionResponse.message(InteractionCallbackData.builder().build()))).hasSize(1);
		assertThat(faults(InteractionResponse.update(InteractionCallbackData.builder().build()))).isEmpty();
		assertThat(faults(MessageEditRequest.builder().build())).isEmpty();
		assertThat(faults(MessageCreateRequest.forward(1, 2))).isEmpty();
		assertThat(faults(message().messageReference(MessageReference.reply(2)).build())).hasSize(1);
		assertThat(faults(post().message(ForumThreadMessageRequest.builder().build()).build())).hasSize(1);
	}

	@Test
	void aForwardNamesMessageAndChannel() {
		assertThat(faults(MessageCreateRequest.forward(0, 0))).containsExactly(
				"message_reference.message_id: is missing",
				"message_reference.channel_id: is missing, but needed to forward a message");
	}

	@Test
	void messagesOfComponentsExcludeOtherContent() {
		MessageCreateRequest message = MessageCreateRequest.of(TextDisplay.of("a"))
			.toBuilder()
			.content("b")
			.embeds(Embed.builder().title("c").build())
			.poll(PollCreateRequest.of("?", "a"))
			.stickerIds(1)
			.build();
		assertThat(faults(message)).hasSize(4).allMatch((fault) -> fault.endsWith("with the flag IS_COMPONENTS_V2"));
		assertThat(faults(MessageEditRequest.of(TextDisplay.of("a")))).isEmpty();
		assertThat(faults(MessageEditRequest.of(TextDisplay.of("a")).toBuilder().content("b").build())).hasSize(1);
	}

	@Test
	void allowedMentionsDoNotNameAKindTwice() {
		assertThat(faults(mentions(AllowedMentions.all()))).isEmpty();
		assertThat(faults(mentions(AllowedMentions.all().toBuilder().users(1).roles(2).build()))).containsExactly(
				"allowed_mentions.roles: must be empty, as parse names the same kind",
				"allowed_mentions.users: must be empty, as parse names the same kind");
		assertThat(faults(mentions(AllowedMentions.builder().parse("here").build())))
			.containsExactly("allowed_mentions.parse[0]: must be roles, users or everyone, not \"here\"");
		assertThat(faults(mentions(AllowedMentions.ofUsers(1, 2, 1))))
			.containsExactly("allowed_mentions.users[2]: \"1\" is there already");
	}

	@Test
	void filesHaveNamesThatDiscordTakesEachItsOwn() {
		assertThat(faults(
				message().attachments(file("a b.txt"), file("ä.txt"), file("A-1_.txt"), file("A-1_.txt")).build()))
			.containsExactly(
					"attachments[0].filename: must be letters, digits, dots, underscores and dashes, not \"a b.txt\"",
					"attachments[1].filename: must be letters, digits, dots, underscores and dashes, not \"ä.txt\"",
					"attachments[3].filename: \"A-1_.txt\" is there already");
		assertThat(faults(message().attachments(file("")).build()))
			.containsExactly("attachments[0].filename: is missing");
	}

	@Test
	void whatIsShownAsAnAttachmentIsAmongTheFiles() {
		Embed embed = Embed.builder().image(EmbedMedia.attachment("a.png")).build();
		assertThat(faults(message().embeds(embed).attachments(file("a.png")).build())).isEmpty();
		assertThat(faults(message().embeds(embed).attachments(file("b.png")).build()))
			.containsExactly("embeds[0].image.url: attachment://a.png is no file of the message");
		assertThat(faults(message().embeds(Embed.builder().image(EmbedMedia.attachment("a.txt")).build())
			.attachments(file("a.txt"))
			.build())).containsExactly("embeds[0].image.url: attachment://a.txt is no jpg, jpeg, png, webp or gif");
		assertThat(faults(MessageCreateRequest.of(FileComponent.of("a.txt"), MediaGallery.of("attachment://b.png"))
			.toBuilder()
			.attachments(file("b.png"))
			.build())).containsExactly("components: attachment://a.txt is no file of the message");
		assertThat(faults(MessageEditRequest.builder().embeds(embed).attachments(AttachmentRequest.keep(1)).build()))
			.isEmpty();
	}

	@Test
	void aVoiceMessageIsOneSoundAndNothingElse() {
		AttachmentRequest sound = file("voice.ogg").withVoice(Duration.ofMillis(1500), new byte[256]);
		assertThat(sound.durationSecs()).isEqualTo(1.5);
		MessageCreateRequest message = message().attachments(sound).flags(MessageFlag.IS_VOICE_MESSAGE).build();
		assertThat(faults(message)).isEmpty();
		assertThat(faults(message.toBuilder().content("a").build())).hasSize(1);
		assertThat(faults(message.toBuilder().attachments(sound, file("b.ogg")).build()))
			.containsExactly("attachments: a voice message has exactly one");
		assertThat(faults(message.toBuilder().attachments(file("b.ogg")).build())).hasSize(2);
		assertThat(faults(
				message.toBuilder().attachments(file("voice.ogg").withVoice(Duration.ZERO, new byte[301])).build()))
			.hasSize(1);
	}

	@Test
	void aWebhooksNameIsNotDiscords() {
		assertThat(faults(webhook().username("My DISCORD bot").build()))
			.containsExactly("username: must contain neither clyde nor discord");
		assertThat(faults(webhook().appliedTags(1).build())).hasSize(1);
	}

	@Test
	void aPostIsArchivedAfterOneOfFourTimes() {
		for (int minutes : new int[] { 60, 1440, 4320, 10_080 }) {
			assertThat(faults(post().autoArchiveDuration(minutes).build())).isEmpty();
		}
		assertThat(faults(post().autoArchiveDuration(61).build()))
			.containsExactly("auto_archive_duration: 61, must be 60, 1440, 4320 or 10080");
	}

	private static MessageCreateRequestBuilder message() {
		return MessageCreateRequest.builder();
	}

	private static WebhookExecuteRequestBuilder webhook() {
		return WebhookExecuteRequest.builder().content("a");
	}

	private static ForumThreadCreateRequestBuilder post() {
		return ForumThreadCreateRequest.of("a", "b").toBuilder();
	}

	private static Object embed(Embed embed) {
		return MessageCreateRequest.of(embed);
	}

	private static Object mentions(AllowedMentions mentions) {
		return message().content("a").allowedMentions(mentions).build();
	}

	private static Object poll(PollCreateRequest poll) {
		return message().poll(poll).build();
	}

	private static Object theme(List<String> colors, int angle, int mix) {
		return message()
			.sharedClientTheme(
					SharedClientThemeRequest.builder().colors(colors).gradientAngle(angle).baseMix(mix).build())
			.build();
	}

	private static AttachmentRequest file(String name) {
		return AttachmentRequest.of(name, new byte[0]);
	}

	private static List<AttachmentRequest> files(int count) {
		return IntStream.range(0, count).mapToObj((i) -> file(i + ".txt")).toList();
	}

	private static long[] ids(int count) {
		return LongStream.rangeClosed(1, count).toArray();
	}

	private static <T> List<T> copies(T element, int count) {
		return Collections.nCopies(count, element);
	}

}
