package io.github.discordspring.bot.dialog;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.EmulatedInteraction;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.model.component.Label;
import io.github.discordspring.model.component.SelectOption;
import io.github.discordspring.model.component.TextInput;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/**
 * Dialogs, as people see them, also over a restart of the bot.
 */
@Timeout(240)
class DialogTests {

	@Test
	void aDialogGoesOnAfterARestartWithItsAnswersInTheComponents() {
		try (DiscordEmulator emulator = DiscordEmulator.builder().rateLimits(false).start()) {
			long message;
			try (EmulatedBot bot = start(emulator, null)) {
				EmulatedMessage first = bot.alice().uses("general", "order").awaitAnswer(EmulatedBot.TIMEOUT);
				message = first.id();
				assertThat(first.content()).isEqualTo("What?");
				bot.alice().clicks(message, customId(first, 1));
				assertThat(awaitContent(emulator, message, "How many?").content()).isEqualTo("How many?");
			}
			try (EmulatedBot bot = start(emulator, null)) {
				EmulatedMessage second = awaitContent(emulator, message, "How many?");
				EmulatedInteraction other = emulator.user("bob").selects(message, customId(second, 0), "3");
				assertThat(other.awaitAnswer(EmulatedBot.TIMEOUT).content())
					.isEqualTo("Only <@" + bot.alice().id() + "> can answer this.");
				bot.alice().selects(message, customId(second, 0), "3");
				EmulatedMessage third = awaitContent(emulator, message, "Where?");
				ObjectNode form = bot.alice().clicks(message, customId(third, 0)).awaitModal(EmulatedBot.TIMEOUT);
				bot.alice().submits(form, Map.of("to", "A/B & C=100%"));
				EmulatedMessage last = awaitContent(emulator, message, "3 x coffee/black to A/B & C=100%");
				assertThat(last.json().path("components").isEmpty()).isTrue();
			}
		}
	}

	@Test
	void aStoreKeepsWhatDoesNotFitAndForgetsItAtTheEnd() {
		String far = "a long way away, ".repeat(20).trim();
		Store store = new Store();
		try (EmulatedBot bot = start(null, store)) {
			EmulatedMessage first = bot.alice().uses("general", "order").awaitAnswer(EmulatedBot.TIMEOUT);
			bot.alice().clicks(first.id(), customId(first, 0));
			EmulatedMessage second = awaitContent(bot.emulator(), first.id(), "How many?");
			assertThat(store.kept).hasSize(1);
			bot.alice().selects(first.id(), customId(second, 0), "1");
			EmulatedMessage third = awaitContent(bot.emulator(), first.id(), "Where?");
			String open = customId(third, 0);
			ObjectNode form = bot.alice().clicks(first.id(), open).awaitModal(EmulatedBot.TIMEOUT);
			bot.alice().submits(form, Map.of("to", far));
			awaitContent(bot.emulator(), first.id(), "1 x tea to " + far);
			await().atMost(EmulatedBot.TIMEOUT).until(store.kept::isEmpty);
		}
	}

	@Test
	void whoComesTooLateIsToldSo() {
		Store store = new Store();
		try (EmulatedBot bot = start(null, store)) {
			EmulatedMessage first = bot.alice().uses("general", "order").awaitAnswer(EmulatedBot.TIMEOUT);
			store.kept.replaceAll((id, answers) -> Map.of("what", "tea"));
			assertThat(bot.alice().clicks(first.id(), customId(first, 0)).awaitAnswer(EmulatedBot.TIMEOUT).content())
				.isEqualTo("This was answered already.");
			store.kept.clear();
			assertThat(bot.alice().clicks(first.id(), customId(first, 0)).awaitAnswer(EmulatedBot.TIMEOUT).content())
				.isEqualTo("It is too late to go on with this; please begin anew.");
		}
	}

	@Test
	void answersThatDoNotFitWithoutAStoreAreAFailureThatNamesTheRemedy() {
		Dialog lengthy = new Order() {

			@Override
			public Mono<DialogStep> next(DialogState state) {
				return Mono.just(DialogStep.ask("x".repeat(90), "?", SelectOption.of("A", "a")));
			}

		};
		assertThatIllegalStateException()
			.isThrownBy(() -> new Dialogs(List.of(lengthy), null).start("order", 7).block())
			.withMessageContaining("add a DialogStore bean");
	}

	@Test
	void namesAreChecked() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Dialogs(List.of(new Order(), new Order()), null))
			.withMessageContaining("are the dialog 'order'");
		assertThatIllegalArgumentException().isThrownBy(() -> new Dialogs(List.of(), null).start("x", 0))
			.withMessageContaining("no dialog 'x'");
		assertThatIllegalArgumentException().isThrownBy(() -> DialogStep.ask("x", "?"))
			.withMessageContaining("1 to 25 options");
		assertThatIllegalArgumentException().isThrownBy(() -> DialogStep.form("t", "b", "title"))
			.withMessageContaining("1 to 5 fields");
	}

	private static EmulatedBot start(@Nullable DiscordEmulator emulator, @Nullable DialogStore store) {
		Dialogs dialogs = new Dialogs(List.of(new Order()), store);
		EmulatedBot.Builder builder = EmulatedBot.builder().bean(dialogs).bean(new Commands(dialogs));
		return ((emulator != null) ? builder.on(emulator) : builder).start();
	}

	private static EmulatedMessage awaitContent(DiscordEmulator emulator, long id, String content) {
		return emulator.awaitMessage("general", (message) -> message.id() == id && message.content().equals(content),
				EmulatedBot.TIMEOUT);
	}

	private static String customId(EmulatedMessage message, int index) {
		JsonNode row = message.json().path("components").path(0).path("components");
		return row.path(index).path("custom_id").asString();
	}

	static class Order implements Dialog {

		@Override
		public String name() {
			return "order";
		}

		@Override
		public Mono<DialogStep> next(DialogState state) {
			if (state.answer("what") == null) {
				return Mono.just(DialogStep.ask("what", "What?", SelectOption.of("Tea", "tea"),
						SelectOption.of("Coffee", "coffee|black")));
			}
			if (state.answer("count") == null) {
				return Mono.just(DialogStep.ask("count", "How many?",
						IntStream.rangeClosed(1, 10)
							.mapToObj((count) -> SelectOption.of(count + " cups", String.valueOf(count)))
							.toArray(SelectOption[]::new)));
			}
			if (state.answer("to") == null) {
				return Mono.just(DialogStep.form("Where?", "Tell", "Where to",
						Label.of("To", TextInput.paragraph("to").build())));
			}
			return Mono.just(DialogStep.end(state.answer("count") + " x "
					+ String.valueOf(state.answer("what")).replace('|', '/') + " to " + state.answer("to")));
		}

	}

	static class Commands {

		private final Dialogs dialogs;

		Commands(Dialogs dialogs) {
			this.dialogs = dialogs;
		}

		@SlashCommand(name = "order", description = "Orders something")
		Mono<MessageCreateRequest> order(User user) {
			return this.dialogs.start("order", user.id());
		}

	}

	static class Store implements DialogStore {

		final Map<String, Map<String, String>> kept = new ConcurrentHashMap<>();

		@Override
		public Mono<Void> save(String id, Map<String, String> answers) {
			return Mono.fromRunnable(() -> this.kept.put(id, answers));
		}

		@Override
		public Mono<Map<String, String>> find(String id) {
			return Mono.fromSupplier(() -> this.kept.get(id));
		}

		@Override
		public Mono<Void> remove(String id) {
			return Mono.fromRunnable(() -> this.kept.remove(id));
		}

	}

}
