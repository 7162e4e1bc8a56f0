package io.github.discordspring.bot.documentation;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.discordspring.bot.command.Option;
import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.component.ButtonHandler;
import io.github.discordspring.bot.component.ComponentRoute;
import io.github.discordspring.bot.component.CustomIdSigner;
import io.github.discordspring.bot.component.ModalFields;
import io.github.discordspring.bot.component.ModalHandler;
import io.github.discordspring.bot.component.SelectHandler;
import io.github.discordspring.bot.component.Selected;
import io.github.discordspring.bot.dialog.Dialog;
import io.github.discordspring.bot.dialog.DialogState;
import io.github.discordspring.bot.dialog.DialogStep;
import io.github.discordspring.bot.dialog.Dialogs;
import io.github.discordspring.bot.guard.Cooldown;
import io.github.discordspring.bot.guard.LimitedBy;
import io.github.discordspring.bot.guard.RequiresPermissions;
import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.GlobalHandlerGuard;
import io.github.discordspring.bot.handler.RefusedException;
import io.github.discordspring.bot.interaction.AutoDefer;
import io.github.discordspring.bot.interaction.Defer;
import io.github.discordspring.bot.interaction.InteractionReply;
import io.github.discordspring.bot.paging.Page;
import io.github.discordspring.bot.paging.PageSource;
import io.github.discordspring.bot.paging.Paginator;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.component.ActionRow;
import io.github.discordspring.model.component.Button;
import io.github.discordspring.model.component.Checkbox;
import io.github.discordspring.model.component.Label;
import io.github.discordspring.model.component.MentionableSelect;
import io.github.discordspring.model.component.SelectOption;
import io.github.discordspring.model.component.StringSelect;
import io.github.discordspring.model.component.TextInput;
import io.github.discordspring.model.interaction.InteractionResponse;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.permission.Permission;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The examples of {@code docs/interactions.md}, which are to be found here word for word,
 * compile and do what is said of them.
 */
@Timeout(240)
class InteractionGuideTests {

	private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

	private static final Path SOURCE = Path.of("src/test/java/io/github/discordspring/bot/documentation",
			"InteractionGuideTests.java");

	private static final CustomIdSigner SIGNER = new CustomIdSigner(new Secret("0123456789abcdef"), List.of());

	@Test
	void eachExampleIsCompiled() throws IOException {
		String source = withoutSpace(Files.readString(SOURCE));
		List<String> missing = new ArrayList<>();
		Matcher matcher = EXAMPLE.matcher(Files.readString(Path.of("..", "..", "docs", "interactions.md")));
		while (matcher.find()) {
			if (!source.contains(withoutSpace(matcher.group(1)))) {
				missing.add(matcher.group(1));
			}
		}
		assertThat(missing).isEmpty();
	}

	private static String withoutSpace(String text) {
		return text.replace("static class", "class").replaceAll("\\s+", "");
	}

	@Test
	void componentsAndModalsDoWhatIsSaid() {
		Payments payments = new Payments(SIGNER);
		try (EmulatedBot bot = EmulatedBot.builder()
			.bean(new Examples())
			.bean(new Menus(payments))
			.bean(payments)
			.signer(SIGNER)
			.start()) {
			EmulatedUser alice = bot.alice();
			alice.uses("general", "report");
			awaitText(bot, "Made");
			awaitText(bot, "Only you see this.");

			EmulatedMessage asked = alice.uses("general", "ask").awaitAnswer(EmulatedBot.TIMEOUT);
			alice.clicks(asked.id(), customId(asked, 0));
			awaitText(bot, "alice takes tea");

			EmulatedMessage menus = alice.uses("general", "menus").awaitAnswer(EmulatedBot.TIMEOUT);
			alice.selects(menus.id(), "days/7", "MONDAY");
			awaitText(bot, "Week 7: [MONDAY]");
			alice.selects(menus.id(), "invite", Snowflake.toString(alice.id()));
			awaitText(bot, "alice invites 1 users and 0 roles");
			alice.clicks(menus.id(), "render/sea");
			awaitText(bot, "drawn sea");
			String pay = menus.json()
				.path("components")
				.path(3)
				.path("components")
				.path(0)
				.path("custom_id")
				.asString();
			alice.clicks(menus.id(), pay);
			awaitText(bot, "Paid 5");
			bot.emulator().user("bob").clicks(menus.id(), pay);
			awaitText(bot, "This is not for you.");

			ObjectNode form = alice.uses("general", "apply").awaitModal(EmulatedBot.TIMEOUT);
			alice.submits(form, Map.of("name", "Alice", "age", "30", "rules", false));
			awaitText(bot, "Please read the rules first.");
			form = alice.uses("general", "apply").awaitModal(EmulatedBot.TIMEOUT);
			alice.submits(form, Map.of("name", "Alice", "age", "30", "rules", true));
			awaitText(bot, "Alice would like to be moderator");
		}
	}

	@Test
	void guardsDialogsAndPagesDoWhatIsSaid() {
		Dialogs dialogs = new Dialogs(List.of(new OrderDialog()), null);
		Paginator paginator = new Paginator(List.of(new Songs()));
		Maintenance maintenance = new Maintenance();
		try (EmulatedBot bot = EmulatedBot.builder()
			.bean(new Moderators())
			.bean(dialogs)
			.bean(new Orders(dialogs))
			.bean(paginator)
			.bean(new Albums(paginator))
			.bean(maintenance)
			.start()) {
			EmulatedUser alice = bot.alice();
			EmulatedUser carol = bot.emulator().addUser("carol");
			bot.emulator().guild("Emulator").addMember(carol);
			assertThatThrownBy(() -> carol.uses("general", "purge")).hasMessageContaining("50013");
			assertThat(alice.uses("general", "purge").awaitAnswer(EmulatedBot.TIMEOUT).content()).isEqualTo("Done.");
			assertThat(alice.uses("general", "purge").awaitAnswer(EmulatedBot.TIMEOUT).content())
				.startsWith("Not so fast: try again <t:");

			EmulatedMessage order = alice.uses("general", "order").awaitAnswer(EmulatedBot.TIMEOUT);
			alice.clicks(order.id(), customId(order, 0));
			EmulatedMessage second = bot.emulator()
				.awaitMessage("general", (message) -> message.content().equals("Who is it for?"), EmulatedBot.TIMEOUT);
			ObjectNode form = alice.clicks(order.id(), customId(second, 0)).awaitModal(EmulatedBot.TIMEOUT);
			alice.submits(form, Map.of("name", "Bob"));
			awaitText(bot, "One tea for Bob");

			assertThat(
					alice.uses("general", "songs", Map.of("album", "blue")).awaitAnswer(EmulatedBot.TIMEOUT).content())
				.startsWith("blue 1");
			maintenance.closed = true;
			assertThat(alice.uses("general", "order").awaitAnswer(EmulatedBot.TIMEOUT).content())
				.isEqualTo("The bot is closed until 18:00.");
		}
	}

	private static void awaitText(EmulatedBot bot, String text) {
		bot.emulator().awaitMessage("general", (message) -> message.content().equals(text), EmulatedBot.TIMEOUT);
	}

	private static String customId(EmulatedMessage message, int index) {
		JsonNode row = message.json().path("components").path(0).path("components");
		return row.path(index).path("custom_id").asString();
	}

	private static Mono<Void> save(DialogState state) {
		return Mono.empty();
	}

	private static List<String> titles(String album) {
		return List.of(album + " 1", album + " 2");
	}

	static class Examples {

		@SlashCommand(name = "report", description = "Makes a report")
		Mono<Void> report(InteractionReply reply) {
			return reply.send("Working ...")
				.flatMap((message) -> make(message.id()))
				.flatMap(reply::edit)
				.then(reply.ephemeral().followUp("Only you see this."))
				.then();
		}

		private static Mono<String> make(long messageId) {
			return Mono.just("Made");
		}

		@ButtonHandler("render/{scene}")
		@AutoDefer(after = "300ms", reply = true)
		Mono<String> render(String scene) {
			return draw(scene);
		}

		private static Mono<String> draw(String scene) {
			return Mono.just("drawn " + scene);
		}

		static final ComponentRoute ORDER = ComponentRoute.of("order/{drink}/{count}");

		@SlashCommand(name = "ask", description = "Asks")
		MessageCreateRequest ask() {
			return MessageCreateRequest.builder()
				.content("Tea or coffee?")
				.components(ActionRow.of(Button.primary(ORDER.customId("tea", 2), "Tea"),
						Button.secondary(ORDER.customId("coffee", 1), "Coffee")))
				.build();
		}

		@ButtonHandler("order/{drink}/{count}")
		MessageEditRequest order(String drink, int count, User user) {
			return MessageEditRequest.builder()
				.content(user.username() + " takes " + drink)
				.components(List.of())
				.build();
		}

		@SelectHandler("days/{week}")
		String days(int week, @Selected List<DayOfWeek> days) {
			return "Week " + week + ": " + days;
		}

		@SelectHandler("invite")
		String invite(@Selected List<User> users, @Selected List<Role> roles, User sender) {
			return sender.username() + " invites " + users.size() + " users and " + roles.size() + " roles";
		}

		@SlashCommand(name = "apply", description = "Applies", defer = Defer.NEVER)
		InteractionResponse apply() {
			return InteractionResponse.modal("apply/moderator", "Apply",
					Label.of("Your name", TextInput.line("name").build()),
					Label.of("Your age", TextInput.line("age").build()),
					Label.of("I have read the rules", Checkbox.of("rules")));
		}

		record Application(String name, int age, boolean rules) {

			Application {
				if (!rules) {
					throw new RefusedException("Please read the rules first.");
				}
			}

		}

		@ModalHandler("apply/{role}")
		String applied(String role, @ModalFields Application application) {
			return application.name() + " would like to be " + role;
		}

	}

	@Component
	static class Payments {

		private final ComponentRoute pay;

		Payments(CustomIdSigner signer) {
			this.pay = ComponentRoute.of("pay/{amount}/{userId}").signedBy(signer);
		}

		Button button(int amount, long userId) {
			return Button.success(this.pay.customId(amount, userId), "Pay " + amount);
		}

		@ButtonHandler(value = "pay/{amount}/{userId}", signed = true)
		String pay(int amount, long userId, User user) {
			return (user.id() == userId) ? "Paid " + amount : "This is not for you.";
		}

	}

	static class Menus {

		private final Payments payments;

		Menus(Payments payments) {
			this.payments = payments;
		}

		@SlashCommand(name = "menus", description = "Shows menus")
		MessageCreateRequest menus(User user) {
			return MessageCreateRequest.builder()
				.content("menus")
				.components(ActionRow.of(StringSelect.of("days/7", SelectOption.of("Monday", "MONDAY"))),
						ActionRow.of(MentionableSelect.builder("invite").build()),
						ActionRow.of(Button.primary("render/sea", "Render")),
						ActionRow.of(this.payments.button(5, user.id())))
				.build();
		}

	}

	@RequiresPermissions(Permission.MANAGE_MESSAGES)
	@Cooldown(value = "1m", by = LimitedBy.CHANNEL)
	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@interface Moderation {

	}

	static class Moderators {

		@SlashCommand(name = "purge", description = "Deletes messages")
		@Moderation
		String purge() {
			return "Done.";
		}

	}

	@Component
	static class Maintenance implements GlobalHandlerGuard {

		volatile boolean closed;

		@Override
		public void check(EventContext context) {
			if (this.closed) {
				throw new RefusedException("bot.closed", "The bot is closed until {0}.", "18:00");
			}
		}

	}

	@Component
	static class OrderDialog implements Dialog {

		@Override
		public String name() {
			return "order";
		}

		@Override
		public Mono<DialogStep> next(DialogState state) {
			if (state.answer("drink") == null) {
				return Mono.just(DialogStep.ask("drink", "What would you like?", SelectOption.of("Tea", "tea"),
						SelectOption.of("Coffee", "coffee")));
			}
			if (state.answer("name") == null) {
				return Mono.just(DialogStep.form("Who is it for?", "Tell", "Name",
						Label.of("Name", TextInput.line("name").build())));
			}
			return save(state)
				.thenReturn(DialogStep.end("One " + state.answer("drink") + " for " + state.answer("name")));
		}

	}

	static class Orders {

		private final Dialogs dialogs;

		Orders(Dialogs dialogs) {
			this.dialogs = dialogs;
		}

		@SlashCommand(name = "order", description = "Orders a drink")
		Mono<MessageCreateRequest> order(User user) {
			return this.dialogs.start("order", user.id());
		}

	}

	@Component
	static class Songs implements PageSource {

		@Override
		public String name() {
			return "songs";
		}

		@Override
		public Mono<Page> page(int number, String album) {
			return Mono.just(Page.of(titles(album), number, 10));
		}

	}

	static class Albums {

		private final Paginator paginator;

		Albums(Paginator paginator) {
			this.paginator = paginator;
		}

		@SlashCommand(name = "songs", description = "Lists the songs of an album")
		Mono<MessageCreateRequest> songs(@Option String album, User user) {
			return this.paginator.first("songs", album, user.id());
		}

	}

}
