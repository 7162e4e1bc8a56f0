package io.github.discordspring.model.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.application.ApplicationCommandOptionType;
import io.github.discordspring.model.application.OptionValue;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.channel.SortOrderType;
import io.github.discordspring.model.component.ActionRow;
import io.github.discordspring.model.component.Button;
import io.github.discordspring.model.component.Container;
import io.github.discordspring.model.component.StringSelect;
import io.github.discordspring.model.component.TextDisplay;
import io.github.discordspring.model.component.UnknownComponent;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.event.InteractionCreateEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.MessageReactionAddEvent;
import io.github.discordspring.model.event.ReadyEvent;
import io.github.discordspring.model.guild.GuildFeature;
import io.github.discordspring.model.guild.VerificationLevel;
import io.github.discordspring.model.interaction.ApplicationCommandData;
import io.github.discordspring.model.interaction.ApplicationCommandDataOption;
import io.github.discordspring.model.interaction.Interaction;
import io.github.discordspring.model.interaction.MessageComponentData;
import io.github.discordspring.model.interaction.UnknownInteractionData;
import io.github.discordspring.model.message.InteractionType;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageType;
import io.github.discordspring.model.permission.Overwrite;
import io.github.discordspring.model.permission.OverwriteType;
import org.junit.jupiter.api.Test;
import tools.jackson.core.exc.StreamReadException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for reading what Discord sends, by samples in the shape of its documentation.
 */
class SamplesTests {

	@Test
	void aMessageOfAGuild() {
		MessageCreateEvent event = sample("message-create", MessageCreateEvent.class);
		assertThat(event.guildId()).isEqualTo(290926798626357999L);
		assertThat(event.channelId()).isEqualTo(290926798999357250L);
		assertThat(event.userId()).isEqualTo(53908099506183680L);
		assertThat(event.member().nick()).isEqualTo("Mason!");
		assertThat(event.member().roles()).isEqualTo(Snowflakes.of(41771983423143936L, 41771983423143937L));
		Message message = event.message();
		assertThat(message.content()).startsWith("Supa Hot, <@80351110224678912>!");
		assertThat(message.timestamp()).isEqualTo(Instant.parse("2026-11-20T14:21:33.512Z"));
		assertThat(message.editedTimestamp()).isNull();
		assertThat(message.type()).isSameAs(MessageType.DEFAULT);
		assertThat(message.author().primaryGuild().tag()).isEqualTo("DISC");
		assertThat(message.mentions()).singleElement()
			.satisfies((user) -> assertThat(user.globalName()).isEqualTo("Nelly"));
		assertThat(message.nonce()).isEqualTo("1175430087131840512");
	}

	@Test
	void aMessageWithEverything() {
		Message message = sample("message-with-everything", Message.class);
		assertThat(message.mentionRoles()).isEqualTo(Snowflakes.of(1));
		assertThat(message.mentionChannels()).singleElement()
			.satisfies((mention) -> assertThat(mention.type()).isSameAs(ChannelType.GUILD_ANNOUNCEMENT));
		assertThat(message.attachments()).singleElement()
			.satisfies((attachment) -> assertThat(attachment.durationSecs()).isEqualTo(4.75));
		assertThat(message.embeds().get(0).fields()).hasSize(2);
		assertThat(message.embeds().get(0).timestamp()).isEqualTo(Instant.parse("2017-07-11T17:27:07.299Z"));
		assertThat(message.reactions().get(0).emoji().id()).isZero();
		assertThat(message.reactions().get(1).emoji().name()).isNull();
		assertThat(message.nonce()).isEqualTo("1234567890123");
		assertThat(message.referencedMessage().content()).isEqualTo("first");
		assertThat(message.interactionMetadata().authorizingIntegrationOwners())
			.isEqualTo(Map.of("0", 846209781206941736L, "1", 53908099506183680L));
		assertThat(message.thread().threadMetadata().autoArchiveDuration()).isEqualTo(1440);
		ActionRow row = (ActionRow) message.components().get(0);
		assertThat(row.components()).hasExactlyElementsOfTypes(Button.class, StringSelect.class);
		assertThat(((StringSelect) row.components().get(1)).options().get(0).selected()).isTrue();
		Container container = (Container) message.components().get(1);
		assertThat(container.accentColor()).isEqualTo(703487);
		assertThat(container.components()).containsExactly(new TextDisplay(5, "text"));
		UnknownComponent unknown = (UnknownComponent) message.components().get(2);
		assertThat(unknown.type()).isEqualTo(99);
		assertThat(unknown.json()).hasToString("{\"type\":99,\"more\":[1,null]}");
		assertThat(DiscordJson.read(DiscordJson.write(message), Message.class)).isEqualTo(message);
	}

	@Test
	void theStartOfASession() {
		ReadyEvent ready = sample("ready", ReadyEvent.class);
		assertThat(ready.user().flags()).isEqualTo(1L << 51);
		assertThat(ready.user().bot()).isTrue();
		assertThat(ready.sessionId().value()).isEqualTo("d2b9a1");
		assertThat(ready.toString()).doesNotContain("d2b9a1");
		assertThat(ready.resumeGatewayUrl()).isEqualTo("wss://gateway-us-east1-b.discord.gg");
		assertThat(ready.shard()).containsExactly(0, 1);
		assertThat(ready.guilds()).singleElement().satisfies((guild) -> assertThat(guild.unavailable()).isTrue());
		assertThat(ready.application().id()).isEqualTo(2222);
	}

	@Test
	void aGuild() {
		GuildCreateEvent event = sample("guild-create", GuildCreateEvent.class);
		assertThat(event.guild().verificationLevel()).isSameAs(VerificationLevel.HIGH);
		assertThat(event.guild().features()).containsExactly(GuildFeature.COMMUNITY, GuildFeature.of("A_NEW_ONE"));
		assertThat(event.guild().afkChannelId()).isZero();
		assertThat(event.guild().roles().get(0).permissions()).isEqualTo(4503599627370495L);
		assertThat(event.guild().roles().get(1).tags().premiumSubscriber()).isTrue();
		assertThat(event.guild().roles().get(1).tags().guildConnections()).isFalse();
		assertThat(event.guild().emojis().get(0).user().username()).isEqualTo("Luigi");
		assertThat(event.members()).hasSize(1);
		assertThat(event.memberCount()).isEqualTo(2);
		Channel general = event.channels().get(0);
		assertThat(general.guildId()).isZero();
		assertThat(general.permissionOverwrites()).containsExactly(new Overwrite(4, OverwriteType.ROLE, 1024, 2048));
		assertThat(event.channels().get(1).availableTags().get(0).emojiName()).isEqualTo("\u2753");
		assertThat(event.channels().get(1).defaultSortOrder()).isSameAs(SortOrderType.LATEST_ACTIVITY);
		assertThat(event.threads().get(0).member().id()).isZero();
		assertThat(event.unavailable()).isFalse();
	}

	@Test
	void aGuildThatCannotBeReached() {
		GuildCreateEvent event = read("{\"id\":\"290926798626357999\",\"unavailable\":true}", GuildCreateEvent.class);
		assertThat(event.unavailable()).isTrue();
		assertThat(event.guildId()).isEqualTo(290926798626357999L);
		assertThat(event.guild().name()).isEmpty();
	}

	@Test
	void aSlashCommand() {
		Interaction interaction = sample("interaction-command", InteractionCreateEvent.class).interaction();
		assertThat(interaction.sender().username()).isEqualTo("Mason");
		assertThat(interaction.toString()).doesNotContain("A_UNIQUE_TOKEN");
		ApplicationCommandData data = (ApplicationCommandData) interaction.data();
		assertThat(data.name()).isEqualTo("cardsearch");
		assertThat(data.options()).extracting(ApplicationCommandDataOption::value)
			.containsExactly(OptionValue.of("The Gitrog Monster"), OptionValue.of(3), OptionValue.of(0.5),
					OptionValue.of(true), null);
		ApplicationCommandDataOption who = data.options().get(4).options().get(0);
		assertThat(who.type()).isSameAs(ApplicationCommandOptionType.USER);
		assertThat(who.focused()).isTrue();
		assertThat(who.value().asLong()).isEqualTo(53908232506183680L);
		assertThat(data.resolved().users().get(53908232506183680L).username()).isEqualTo("Mason");
		assertThat(data.resolved().members().get(53908232506183680L).user()).isNull();
		assertThat(data.resolved().channels().get(5L).permissions()).isEqualTo(1024);
	}

	@Test
	void aButtonWhoseDataComeBeforeTheType() {
		Interaction interaction = sample("interaction-button", InteractionCreateEvent.class).interaction();
		assertThat(interaction.data()).isEqualTo(new MessageComponentData("click_one", 2, List.of(), null));
		assertThat(interaction.message().components()).singleElement().isInstanceOf(ActionRow.class);
	}

	@Test
	void anInteractionOfAnUnknownType() {
		Interaction interaction = read("{\"id\":1,\"token\":\"t\",\"data\":{\"a\":[1]},\"type\":9}", Interaction.class);
		assertThat(interaction.type()).isEqualTo(InteractionType.of(9));
		assertThat(interaction.data()).isInstanceOfSatisfying(UnknownInteractionData.class, (data) -> {
			assertThat(data.type()).isEqualTo(9);
			assertThat(data.json()).hasToString("{\"a\":[1]}");
		});
		assertThat(DiscordJson.read(DiscordJson.write(interaction), Interaction.class)).isEqualTo(interaction);
	}

	@Test
	void aPingHasNoData() {
		Interaction interaction = read("{\"id\":1,\"token\":\"t\",\"type\":1}", Interaction.class);
		assertThat(interaction.data()).isNull();
	}

	@Test
	void aReactionWithAnEmojiOfUnicode() {
		MessageReactionAddEvent event = read(
				"""
						{"user_id":"1","type":0,"message_id":"2","message_author_id":"3","member":{"user":{"id":"1","username":"a"},
						"roles":[]},"emoji":{"name":"\uD83D\uDD25","id":null},"channel_id":"4","burst":false,"guild_id":"5"}""",
				MessageReactionAddEvent.class);
		assertThat(event.emoji().name()).isEqualTo("\uD83D\uDD25");
		assertThat(event.emoji().id()).isZero();
		assertThat(event.burstColors()).isEmpty();
	}

	@Test
	void anErrorTellsThePlace() {
		assertThatExceptionOfType(StreamReadException.class)
			.isThrownBy(
					() -> read("{\"id\":\"1\",\n\"type\":0,\"author\":{\"id\":\"2\",\"avatar\":[]}}", Message.class))
			.withMessageContaining("Expected text, but found START_ARRAY at /author/avatar")
			.withMessageContaining("byte 49");
	}

	private static <T> T read(String json, Class<T> type) {
		return DiscordJson.read(json.getBytes(StandardCharsets.UTF_8), type);
	}

	private static <T> T sample(String name, Class<T> type) {
		try (InputStream in = SamplesTests.class.getResourceAsStream("/samples/" + name + ".json")) {
			return DiscordJson.read(in.readAllBytes(), type);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
