package io.github.discordspring.bot.component;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.handler.DiscordListenerErrorHandler;
import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.HandlerMethod;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.handler.RefusedException;
import io.github.discordspring.bot.interaction.Defer;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.emulator.EmulatedFile;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.component.ActionRow;
import io.github.discordspring.model.component.Button;
import io.github.discordspring.model.component.ChannelSelect;
import io.github.discordspring.model.component.Checkbox;
import io.github.discordspring.model.component.CheckboxGroup;
import io.github.discordspring.model.component.CheckboxGroupOption;
import io.github.discordspring.model.component.FileUpload;
import io.github.discordspring.model.component.Label;
import io.github.discordspring.model.component.RadioGroup;
import io.github.discordspring.model.component.RadioGroupOption;
import io.github.discordspring.model.component.RoleSelect;
import io.github.discordspring.model.component.SelectOption;
import io.github.discordspring.model.component.StringSelect;
import io.github.discordspring.model.component.TextInput;
import io.github.discordspring.model.component.UserSelect;
import io.github.discordspring.model.interaction.InteractionResponse;
import io.github.discordspring.model.interaction.MessageComponentData;
import io.github.discordspring.model.message.Attachment;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.convert.converter.Converter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * Forms that people fill in, and what the bot's methods get of it.
 */
@Timeout(180)
class ModalTests {

	@Test
	void theFieldsOfEveryKindBecomeArguments() {
		class Bean extends Asking {

			@ModalHandler("form/{number}")
			String submitted(int number, @ModalField String name, @ModalField("age") int years,
					@ModalField DayOfWeek day, @ModalField List<DayOfWeek> days, @ModalField boolean agreed,
					User user) {
				return number + name + years + day + days + agreed + user.username();
			}

			@ModalHandler("more")
			String more(@ModalField Set<String> toppings, @ModalField User friend, @ModalField Role role,
					@ModalField Channel where, @ModalField Attachment file) {
				return toppings + friend.username() + role.name() + where.name() + file.filename();
			}

		}
		try (EmulatedBot bot = EmulatedBot.with(new Bean())) {
			bot.emulator().guild("Emulator").addRole("vip", 1);
			EmulatedUser bob = bot.emulator().user("bob");
			ObjectNode form = bot.alice().uses("general", "form").awaitModal(EmulatedBot.TIMEOUT);
			bot.alice()
				.submits(form, Map.of("name", "Alice", "age", "30", "day", "FRIDAY", "days",
						List.of("MONDAY", "FRIDAY"), "agreed", true));
			awaitContent(bot, "7Alice30FRIDAY[MONDAY, FRIDAY]truealice");
			EmulatedFile file = new EmulatedFile("a.txt", "text/plain", "hi".getBytes(StandardCharsets.UTF_8));
			form = bot.alice().uses("general", "more").awaitModal(EmulatedBot.TIMEOUT);
			bot.alice()
				.submits(form, Map.of("toppings", List.of("salt"), "friend", bob, "role", "vip", "where", "general",
						"file", file));
			awaitContent(bot, "[salt]bobvipgenerala.txt");
		}
	}

	@Test
	void whatNeedNotBeFilledInMayBeEmpty() {
		class Bean extends Asking {

			@ModalHandler("form/{number}")
			String submitted(@ModalField String name, @ModalField("age") @Nullable Integer years,
					@ModalField Optional<DayOfWeek> day, @ModalField List<DayOfWeek> days, @ModalField boolean agreed) {
				return "(" + name + ")" + years + day + days + agreed;
			}

			@ModalHandler("more")
			String more(@ModalField Set<String> toppings, @ModalField @Nullable User friend,
					@ModalField Optional<Role> role, @ModalField List<Attachment> file) {
				return toppings + String.valueOf(friend) + role + file;
			}

		}
		try (EmulatedBot bot = EmulatedBot.with(new Bean())) {
			ObjectNode form = bot.alice().uses("general", "form").awaitModal(EmulatedBot.TIMEOUT);
			bot.alice().submits(form, Map.of());
			awaitContent(bot, "()nullOptional.empty[]false");
			form = bot.alice().uses("general", "more").awaitModal(EmulatedBot.TIMEOUT);
			bot.alice().submits(form, Map.of());
			awaitContent(bot, "[]nullOptional.empty[]");
		}
	}

	@Test
	void aRecordTakesTheFieldsTogetherAndItsRefusalIsToldPrivately() {
		record SignUp(String name, @ModalField("age") int years) {

			SignUp {
				if (years < 18) {
					throw new RefusedException("Come back in {0} years.".replace("{0}", String.valueOf(18 - years)));
				}
			}

		}
		class Bean extends Asking {

			@ModalHandler("form/{number}")
			String submitted(@ModalFields SignUp form) {
				return form.toString();
			}

		}
		try (EmulatedBot bot = EmulatedBot.with(new Bean())) {
			ObjectNode form = bot.alice().uses("general", "form").awaitModal(EmulatedBot.TIMEOUT);
			bot.alice().submits(form, Map.of("name", "Alice", "age", "16"));
			awaitPrivate(bot, "Come back in 2 years.");
			form = bot.alice().uses("general", "form").awaitModal(EmulatedBot.TIMEOUT);
			bot.alice().submits(form, Map.of("name", "Alice", "age", "18"));
			awaitContent(bot, "SignUp[name=Alice, years=18]");
		}
	}

	@Test
	void theUserIsToldWhichFieldIsWrong() {
		class Bean extends Asking {

			@ModalHandler("form/{number}")
			String submitted(@ModalField int age) {
				return "age " + age;
			}

		}
		try (EmulatedBot bot = EmulatedBot.with(new Bean())) {
			ObjectNode form = bot.alice().uses("general", "form").awaitModal(EmulatedBot.TIMEOUT);
			bot.alice().submits(form, Map.of("age", "very `old`"));
			awaitPrivate(bot, "`age` cannot be `very old`.");
			form = bot.alice().uses("general", "form").awaitModal(EmulatedBot.TIMEOUT);
			bot.alice().submits(form, Map.of());
			awaitPrivate(bot, "Please fill in `age`.");
			form = bot.alice().uses("general", "form").awaitModal(EmulatedBot.TIMEOUT);
			bot.alice().submits(form, Map.of("age", "x".repeat(3000)));
			awaitPrivate(bot, "`age` cannot be `" + "x".repeat(99) + "…`.");
		}
	}

	@Test
	void aFieldThatTheFormDoesNotHaveIsAMistakeOfTheBot() {
		class Bean extends Asking {

			@ModalHandler("form/{number}")
			String submitted(@ModalField("nmae") String name) {
				return "called";
			}

			@ModalHandler("more")
			String more(@ModalField("toping") List<String> toppings) {
				return "called";
			}

		}
		class Failures implements DiscordListenerErrorHandler {

			private final List<String> messages = new CopyOnWriteArrayList<>();

			@Override
			public void handleError(Throwable exception, EventContext context, HandlerMethod handler) {
				this.messages.add(exception.getMessage());
			}

		}
		Failures failures = new Failures();
		try (EmulatedBot bot = EmulatedBot.builder().bean(new Bean()).bean(failures).start()) {
			ObjectNode form = bot.alice().uses("general", "form").awaitModal(EmulatedBot.TIMEOUT);
			bot.alice().submits(form, Map.of("name", "Alice"));
			awaitPrivate(bot, "It failed.");
			form = bot.alice().uses("general", "more").awaitModal(EmulatedBot.TIMEOUT);
			bot.alice().submits(form, Map.of());
			await().atMost(EmulatedBot.TIMEOUT).until(() -> failures.messages.size() == 2);
			assertThat(failures.messages.get(0))
				.contains("Bean.submitted takes the field 'nmae', which the modal 'form/7' does not have");
			assertThat(failures.messages.get(1))
				.contains("Bean.more takes the field 'toping', which the modal 'more' does not have");
		}
	}

	@Test
	void aFieldThatNotEveryFormHasMayBeMissing() {
		class Bean extends Asking {

			@ModalHandler({ "form/7", "more" })
			String submitted(@ModalField @Nullable String name, @ModalField Optional<String> toppings,
					@ModalField @Nullable Boolean agreed, @ModalField @Nullable List<String> days) {
				return name + toppings + agreed + days;
			}

		}
		try (EmulatedBot bot = EmulatedBot.with(new Bean())) {
			ObjectNode form = bot.alice().uses("general", "form").awaitModal(EmulatedBot.TIMEOUT);
			bot.alice().submits(form, Map.of("name", "Alice", "agreed", true, "days", List.of("MONDAY")));
			awaitContent(bot, "AliceOptional.emptytrue[MONDAY]");
			form = bot.alice().uses("general", "more").awaitModal(EmulatedBot.TIMEOUT);
			bot.alice().submits(form, Map.of("toppings", List.of("salt")));
			awaitContent(bot, "nullOptional[salt]null[]");
		}
	}

	@Test
	void aConverterMayRefuseAValueAndIsAFailureWhereItFailsOtherwise() {
		record Account(String name) {

		}
		class ToAccount implements Converter<String, Account> {

			@Override
			public Account convert(String source) {
				if (source.equals("broken")) {
					throw new IllegalStateException("no database");
				}
				throw new RefusedException("There is no account " + source + ".");
			}

		}
		class Bean extends Asking {

			@ModalHandler("form/{number}")
			String submitted(@ModalField("name") Account account) {
				return account.name();
			}

		}
		try (EmulatedBot bot = EmulatedBot.builder().bean(new Bean()).bean(new ToAccount()).start()) {
			ObjectNode form = bot.alice().uses("general", "form").awaitModal(EmulatedBot.TIMEOUT);
			bot.alice().submits(form, Map.of("name", "7"));
			awaitPrivate(bot, "There is no account 7.");
			form = bot.alice().uses("general", "form").awaitModal(EmulatedBot.TIMEOUT);
			bot.alice().submits(form, Map.of("name", "broken"));
			awaitPrivate(bot, "It failed.");
		}
	}

	@Test
	void aFormThatAButtonOpenedCanChangeTheMessageWithTheButton() {
		class Bean {

			@SlashCommand(name = "card", description = "d")
			MessageCreateRequest card() {
				return MessageCreateRequest.builder()
					.content("old")
					.components(ActionRow.of(Button.primary("rename", "Rename"), Button.primary("keep", "Keep")))
					.build();
			}

			@ButtonHandler(value = { "rename", "keep" }, defer = Defer.NEVER)
			InteractionResponse rename(MessageComponentData data) {
				return InteractionResponse.modal(data.customId(), "Rename",
						Label.of("Name", TextInput.line("name").required(false).build()));
			}

			@ModalHandler("rename")
			MessageEditRequest renamed(@ModalField String name) {
				return MessageEditRequest.of(name);
			}

			@ModalHandler("keep")
			void keep() {
			}

		}
		try (EmulatedBot bot = EmulatedBot.with(new Bean())) {
			EmulatedMessage message = bot.alice().uses("general", "card").awaitAnswer(EmulatedBot.TIMEOUT);
			ObjectNode form = bot.alice().clicks(message.id(), "rename").awaitModal(EmulatedBot.TIMEOUT);
			bot.alice().submits(form, Map.of("name", "new"));
			bot.emulator()
				.awaitMessage("general", (other) -> other.id() == message.id() && other.content().equals("new"),
						EmulatedBot.TIMEOUT);
			form = bot.alice().clicks(message.id(), "keep").awaitModal(EmulatedBot.TIMEOUT);
			EmulatedMessage kept = bot.alice().submits(form, Map.of("name", "other")).awaitAnswer(EmulatedBot.TIMEOUT);
			assertThat(kept.content()).isEqualTo("new");
		}
	}

	@Test
	void fieldsThatAreNoRecordEndTheStart() {
		class Bean {

			@ModalHandler("x")
			String submitted(@ModalFields String form) {
				return form;
			}

		}
		assertThatThrownBy(() -> EmulatedBot.with(new Bean()).close()).isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("as String, which is no record");
	}

	private static void awaitContent(EmulatedBot bot, String content) {
		bot.emulator().awaitMessage("general", (message) -> message.content().equals(content), EmulatedBot.TIMEOUT);
	}

	private static void awaitPrivate(EmulatedBot bot, String content) {
		bot.emulator()
			.awaitMessage("general",
					(message) -> message.content().equals(content) && message.visibleTo() == bot.alice().id(),
					EmulatedBot.TIMEOUT);
	}

	/**
	 * Shows forms with optional fields of every kind.
	 */
	static class Asking {

		@SlashCommand(name = "form", description = "d", defer = Defer.NEVER)
		InteractionResponse form() {
			RadioGroup day = RadioGroup.builder("day")
				.options(RadioGroupOption.of("Monday", "MONDAY"), RadioGroupOption.of("Friday", "FRIDAY"))
				.required(false)
				.build();
			StringSelect days = StringSelect.builder("days")
				.options(SelectOption.of("Monday", "MONDAY"), SelectOption.of("Friday", "FRIDAY"))
				.minValues(0)
				.maxValues(2)
				.required(false)
				.build();
			return InteractionResponse.modal("form/7", "Form",
					Label.of("Name", TextInput.line("name").required(false).build()),
					Label.of("Age", TextInput.line("age").required(false).build()), Label.of("Day", day),
					Label.of("Days", days), Label.of("Agreed", Checkbox.of("agreed")));
		}

		@SlashCommand(name = "more", description = "d", defer = Defer.NEVER)
		InteractionResponse more() {
			CheckboxGroup toppings = CheckboxGroup.builder("toppings")
				.options(CheckboxGroupOption.of("Salt", "salt"), CheckboxGroupOption.of("Oil", "oil"))
				.minValues(0)
				.required(false)
				.build();
			return InteractionResponse.modal("more", "More", Label.of("Toppings", toppings),
					Label.of("Friend", UserSelect.builder("friend").minValues(0).required(false).build()),
					Label.of("Role", RoleSelect.builder("role").minValues(0).required(false).build()),
					Label.of("Where", ChannelSelect.builder("where").minValues(0).required(false).build()),
					Label.of("File", FileUpload.builder("file").minValues(0).required(false).build()));
		}

	}

}
