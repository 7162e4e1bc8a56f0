package io.github.discordspring.bot.component;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.interaction.Defer;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.model.component.Label;
import io.github.discordspring.model.component.TextInput;
import io.github.discordspring.model.interaction.InteractionResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Constraints of Bean Validation on what people enter into forms.
 */
@Timeout(180)
class ModalValidationTests {

	private static final LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();

	private static final Forms forms = new Forms();

	private static EmulatedBot bot;

	@BeforeAll
	static void start() {
		validator.afterPropertiesSet();
		bot = EmulatedBot.builder().bean(forms).modalValidation(new ModalValidation(validator)).start();
	}

	@AfterAll
	static void stop() {
		bot.close();
		validator.close();
	}

	@BeforeEach
	void forget() {
		forms.called.clear();
	}

	@Test
	void aRecordThatBreaksItsConstraintsIsRefusedPrivatelyWithALineForEach() {
		submit(bot.alice(), "record", Map.of("name", "A", "age", "16"));
		bot.emulator()
			.awaitMessage("general",
					(message) -> message.content().contains("**name** size must be between 2 and 20")
							&& message.content().contains("**age** must be greater than or equal to 18")
							&& message.visibleTo() == bot.alice().id(),
					EmulatedBot.TIMEOUT);
		assertThat(forms.called).isEmpty();
		submit(bot.alice(), "record", Map.of("name", "Alice", "age", "18"));
		awaitContent("SignUp[name=Alice, years=18]");
	}

	@Test
	void theRefusalIsInTheLanguageOfTheUser() {
		EmulatedUser dieter = bot.emulator().addUser("dieter");
		bot.emulator().guild("Emulator").addMember(dieter);
		dieter.speaks("de");
		submit(dieter, "record", Map.of("name", "Dieter", "age", "17"));
		bot.emulator()
			.awaitMessage(
					"general", (message) -> message.content().startsWith("**age** muss")
							&& message.content().contains("18") && message.visibleTo() == dieter.id(),
					EmulatedBot.TIMEOUT);
	}

	@Test
	void parametersAreCheckedToo() {
		submit(bot.alice(), "fields", Map.of("code", "abc", "count", "11"));
		bot.emulator()
			.awaitMessage("general",
					(message) -> message.content().contains("**code** must match \"[0-9]+\"")
							&& message.content().contains("**count** must be less than or equal to 10"),
					EmulatedBot.TIMEOUT);
		assertThat(forms.called).isEmpty();
		submit(bot.alice(), "fields", Map.of("code", "123", "count", "10"));
		awaitContent("123 x 10");
	}

	private static void submit(EmulatedUser user, String form, Map<String, ?> values) {
		ObjectNode modal = user.uses("general", form).awaitModal(EmulatedBot.TIMEOUT);
		user.submits(modal, values);
	}

	private static void awaitContent(String content) {
		bot.emulator().awaitMessage("general", (message) -> message.content().equals(content), EmulatedBot.TIMEOUT);
	}

	record SignUp(@Size(min = 2, max = 20) String name, @ModalField("age") @Min(18) int years) {

	}

	static final class Forms {

		private final List<String> called = new CopyOnWriteArrayList<>();

		@SlashCommand(name = "record", description = "d", defer = Defer.NEVER)
		InteractionResponse asRecord() {
			return InteractionResponse.modal("record", "Form", Label.of("Name", TextInput.line("name").build()),
					Label.of("Age", TextInput.line("age").build()));
		}

		@ModalHandler("record")
		String submitted(@ModalFields SignUp form) {
			this.called.add(form.toString());
			return form.toString();
		}

		@SlashCommand(name = "fields", description = "d", defer = Defer.NEVER)
		InteractionResponse asFields() {
			return InteractionResponse.modal("fields", "Form", Label.of("Code", TextInput.line("code").build()),
					Label.of("Count", TextInput.line("count").build()));
		}

		@ModalHandler("fields")
		String submitted(@ModalField @Pattern(regexp = "[0-9]+") String code,
				@ModalField("count") @Max(10) int howMany) {
			this.called.add(code);
			return code + " x " + howMany;
		}

	}

}
