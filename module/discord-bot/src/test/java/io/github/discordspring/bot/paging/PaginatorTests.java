package io.github.discordspring.bot.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import io.github.discordspring.bot.command.Option;
import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Messages whose pages people turn.
 */
@Timeout(180)
class PaginatorTests {

	@Test
	void pagesAreTurnedBackAndForthAlsoAfterARestartAndByTheirUserOnly() {
		try (DiscordEmulator emulator = DiscordEmulator.builder().rateLimits(false).start()) {
			long message;
			try (EmulatedBot bot = start(emulator)) {
				EmulatedMessage first = bot.alice()
					.uses("general", "songs", Map.of("album", "blue"))
					.awaitAnswer(EmulatedBot.TIMEOUT);
				message = first.id();
				assertThat(first.content()).isEqualTo("blue 0\nblue 1");
				assertThat(labels(first)).containsExactly("\u25c0-", "1 / 3-", "\u25b6");
				bot.alice().clicks(message, customId(first, 2));
				assertThat(labels(await(emulator, message, "blue 2\nblue 3"))).containsExactly("\u25c0", "2 / 3-",
						"\u25b6");
			}
			try (EmulatedBot bot = start(emulator)) {
				EmulatedMessage second = await(emulator, message, "blue 2\nblue 3");
				emulator.user("bob").clicks(message, customId(second, 2));
				emulator.awaitMessage("general",
						(other) -> other.content().contains("can turn these pages") && other.visibleTo() != 0,
						EmulatedBot.TIMEOUT);
				bot.alice().clicks(message, customId(second, 2));
				EmulatedMessage last = await(emulator, message, "blue 4");
				assertThat(labels(last)).containsExactly("\u25c0", "3 / 3-", "\u25b6-");
				bot.alice().clicks(message, customId(last, 0));
				await(emulator, message, "blue 2\nblue 3");
			}
		}
	}

	private static EmulatedBot start(DiscordEmulator emulator) {
		Paginator paginator = new Paginator(List.of(new Songs()));
		return EmulatedBot.builder().on(emulator).bean(paginator).bean(new Commands(paginator)).start();
	}

	private static EmulatedMessage await(DiscordEmulator emulator, long id, String content) {
		Predicate<EmulatedMessage> shown = (message) -> message.id() == id && message.content().equals(content);
		return emulator.awaitMessage("general", shown, EmulatedBot.TIMEOUT);
	}

	private static String customId(EmulatedMessage message, int button) {
		return buttons(message).path(button).path("custom_id").asString();
	}

	private static JsonNode buttons(EmulatedMessage message) {
		return message.json().path("components").path(0).path("components");
	}

	/**
	 * Gives the labels, with a hyphen behind those of buttons that cannot be pressed.
	 */
	private static List<String> labels(EmulatedMessage message) {
		List<String> labels = new ArrayList<>();
		for (JsonNode button : buttons(message)) {
			labels.add(button.path("label").asString("") + (button.path("disabled").asBoolean(false) ? "-" : ""));
		}
		return labels;
	}

	@Test
	void onePageHasNoButtons() {
		MessageCreateRequest message = Objects
			.requireNonNull(new Paginator(List.of(new Songs())).first("songs", "empty").block());
		assertThat(message.components()).isNullOrEmpty();
	}

	@Test
	void aPageBeyondTheLastOneIsTheLastOne() {
		assertThat(Page.of(List.of("a", "b", "c"), 7, 2)).isEqualTo(Page.of("c", 1, 2));
		assertThat(Page.of(List.of(), 7, 2)).isEqualTo(Page.of("", 0, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> Page.of("x", 1, 1))
			.withMessageContaining("no page 1 of 1");
	}

	@Test
	void whatDoesNotFitIntoAButtonIsRefusedAtOnce() {
		Paginator paginator = new Paginator(List.of(new Songs()));
		assertThatIllegalArgumentException().isThrownBy(() -> paginator.first("songs", "x".repeat(90)))
			.withMessageContaining("does not fit into a button")
			.withMessageContaining("characters");
		assertThatIllegalArgumentException().isThrownBy(() -> paginator.first("songs", "a/b"))
			.withMessageContaining("no slash");
		assertThatIllegalArgumentException().isThrownBy(() -> paginator.first("nothing", ""))
			.withMessageContaining("no page source 'nothing'")
			.withMessageContaining("songs");
		assertThatIllegalArgumentException().isThrownBy(() -> new Paginator(List.of(new Songs(), new Songs())))
			.withMessageContaining("page source 'songs'");
	}

	@Component
	static class Songs implements PageSource {

		@Override
		public String name() {
			return "songs";
		}

		@Override
		public Mono<Page> page(int number, String album) {
			return Mono.just(Page.of(titles(album), number, 2));
		}

		private static List<String> titles(String album) {
			return album.equals("empty") ? List.of() : IntStream.range(0, 5).mapToObj((i) -> album + " " + i).toList();
		}

	}

	static class Commands {

		private final Paginator paginator;

		Commands(Paginator paginator) {
			this.paginator = paginator;
		}

		@SlashCommand(name = "songs", description = "Lists the songs of an album")
		Mono<MessageCreateRequest> songs(@Option String album, User user) {
			return this.paginator.first("songs", album, user.id());
		}

	}

}
