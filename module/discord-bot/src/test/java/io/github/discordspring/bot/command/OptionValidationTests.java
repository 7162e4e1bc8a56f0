package io.github.discordspring.bot.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.bot.testing.Logs;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.model.application.ApplicationCommandOption;
import io.github.discordspring.model.application.ApplicationCommandOptionType;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Constraints of Bean Validation on options: what Discord is told, and what people are.
 */
@Timeout(180)
class OptionValidationTests {

	private static final LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();

	private static EmulatedBot bot;

	@BeforeAll
	static void start() {
		validator.afterPropertiesSet();
		bot = EmulatedBot.builder()
			.bean(new Commands())
			.beans((context) -> context.registerBean("proxied", Proxied.class, () -> {
				ProxyFactory factory = new ProxyFactory(new Proxied());
				factory.setProxyTargetClass(true);
				return (Proxied) factory.getProxy();
			}))
			.beans((context) -> {
				StaticMessageSource messages = new StaticMessageSource();
				messages.addMessage("discord.command.take.option.count.name", java.util.Locale.GERMAN, "anzahl");
				context.registerBean("messageSource", StaticMessageSource.class, () -> messages);
			})
			.commands((builder) -> builder.validation(new OptionValidation(validator)))
			.start();
	}

	@AfterAll
	static void stop() {
		bot.close();
		validator.close();
	}

	@Test
	void discordIsToldWhatItKnowsTheLikeOf() {
		assertThat(bounds("take", "count")).containsExactly(1.0, 20.0, null, null);
		assertThat(bounds("take", "name")).containsExactly(null, null, 2, 5);
		assertThat(bounds("all", "ratio")).containsExactly(0.5, 1.5, null, null);
		assertThat(bounds("all", "above")).containsExactly(4.0, 9.0, null, null);
		assertThat(bounds("all", "positive")).containsExactly(1.0, (double) Integer.MAX_VALUE, null, null);
		assertThat(bounds("all", "negative")).containsExactly((double) Integer.MIN_VALUE, 0.0, null, null);
		assertThat(bounds("all", "blank")).containsExactly(null, null, 1, null);
		assertThat(bounds("all", "range")).containsExactly(3.0, 7.0, null, null);
		assertThat(bounds("all", "rating")).containsExactly(1.0, 5.0, null, null);
		assertThat(bounds("all", "maybe")).containsExactly(2.0, (double) Integer.MAX_VALUE, null, null);
		assertThat(bounds("all", "digits")).containsExactly(null, null, null, null);
		assertThat(option("all", "needed").required()).isTrue();
		assertThat(option("all", "maybe").required()).isFalse();
		assertThat(bounds("nested", "width")).containsExactly(1.0, 100.0, null, null);
		assertThat(option("pay", "amount").type()).isEqualTo(ApplicationCommandOptionType.STRING);
		assertThat(bounds("pay", "amount")).containsExactly(null, null, null, null);
		assertThat(uses(bot.alice(), "pay", Map.of("amount", "7")).content()).startsWith("**amount** must be less");
	}

	@Test
	void whatDiscordCannotCheckIsCheckedAndToldPrivatelyInTheLanguageOfTheUser() {
		EmulatedMessage english = uses(bot.alice(), "code", Map.of("code", "abc"));
		assertThat(english.content()).isEqualTo("**code** must match \"[0-9]+\"");
		assertThat(english.visibleTo()).isEqualTo(bot.alice().id());
		EmulatedUser dieter = bot.emulator().addUser("dieter");
		bot.emulator().guild("Emulator").addMember(dieter);
		dieter.speaks("de");
		assertThat(uses(dieter, "code", Map.of("code", "abc")).content()).startsWith("**code** muss")
			.contains("[0-9]+");
		assertThat(uses(bot.alice(), "code", Map.of("code", "123")).content()).isEqualTo("123");
	}

	@Test
	void anOptionIsCalledAsTheUserSeesIt() {
		EmulatedUser gerda = bot.emulator().addUser("gerda");
		bot.emulator().guild("Emulator").addMember(gerda);
		gerda.speaks("de");
		assertThat(uses(gerda, "take", Map.of("count", 13, "name", "abc")).content())
			.isEqualTo("**anzahl** is unlucky");
		assertThat(uses(bot.alice(), "take", Map.of("count", 13, "name", "abc")).content())
			.isEqualTo("**count** is unlucky");
	}

	@Test
	void theConstraintsOfARecordHoldWithoutSayingSo() {
		assertThat(uses(bot.alice(), "nested", Map.of("width", 9, "height", 9)).content()).isEqualTo("9 x 9");
		assertThat(uses(bot.alice(), "nested", Map.of("width", 90, "height", 90)).content()).isEqualTo("is too large");
		assertThat(uses(bot.alice(), "nested", Map.of("width", 9, "height", 8, "unit", "ell")).content())
			.isEqualTo("**unit** must match \"cm|m\"");
	}

	@Test
	void constraintsOfAProxiedBeanHold() {
		assertThat(uses(bot.alice(), "proxied", Map.of("code", "abc")).content())
			.isEqualTo("**code** must match \"[0-9]+\"");
		assertThat(uses(bot.alice(), "proxied", Map.of("code", "1")).content()).isEqualTo("1");
	}

	@Test
	void withoutAValidatorConstraintsAreReportedAsWithoutEffect() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option @Min(1) int count) {
				return "";
			}

		}
		try (Logs logs = new Logs(ApplicationCommands.class)) {
			TestBot.with(new Bean()).close();
			assertThat(logs.lines()).anySatisfy(
					(line) -> assertThat(line).contains("WARN", "Bean.x", "@Min", "spring-boot-starter-validation"));
		}
	}

	private static EmulatedMessage uses(EmulatedUser user, String command, Map<String, ?> options) {
		return user.uses("general", command, options).awaitAnswer(EmulatedBot.TIMEOUT);
	}

	private static List<@Nullable Object> bounds(String command, String name) {
		ApplicationCommandOption option = option(command, name);
		return java.util.Arrays.asList(option.minValue(), option.maxValue(), option.minLength(), option.maxLength());
	}

	private static ApplicationCommandOption option(String command, String name) {
		return bot.context()
			.getBean(ApplicationCommands.class)
			.declarations()
			.stream()
			.filter((request) -> request.name().equals(command))
			.flatMap((request) -> Objects.requireNonNull(request.options()).stream())
			.filter((option) -> option.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	@Min(1)
	@Max(5)
	@Constraint(validatedBy = {})
	@Target(ElementType.PARAMETER)
	@Retention(RetentionPolicy.RUNTIME)
	@interface Rating {

		String message() default "";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	record Area(@Option @Min(1) @Max(100) int width, @Option @Min(1) @Max(100) int height,
			@Option(defaultValue = "cm") @Pattern(regexp = "cm|m") String unit) {

		@AssertTrue(message = "is too large")
		boolean isSmall() {
			return this.width * this.height <= 1000;
		}

	}

	static class Proxied {

		@SlashCommand(name = "proxied", description = "d")
		String proxied(@Option @Pattern(regexp = "[0-9]+") String code) {
			return code;
		}

	}

	static final class Commands {

		@SlashCommand(name = "take", description = "d")
		String take(@Option @Min(1) @Max(20) @Lucky int count, @Option @Size(min = 2, max = 5) String name) {
			return count + name;
		}

		@SlashCommand(name = "all", description = "d")
		String all(@Option @DecimalMin("0.5") @DecimalMax("1.5") double ratio,
				@Option @DecimalMin(value = "3", inclusive = false) @DecimalMax(value = "10",
						inclusive = false) long above,
				@Option @Positive int positive, @Option @NegativeOrZero int negative, @Option @NotBlank String blank,
				@Option @Range(min = 3, max = 7) int range, @Option @Rating int rating,
				@Option Optional<@Min(2) Integer> maybe, @Option @Pattern(regexp = "[0-9]*") String digits,
				@Option(required = false) @NotNull String needed) {
			return "";
		}

		@SlashCommand(name = "pay", description = "d")
		String pay(@Option @Min(1) @Max(5) BigDecimal amount) {
			return amount.toString();
		}

		@SlashCommand(name = "code", description = "d")
		String code(@Option @Pattern(regexp = "[0-9]+") String code) {
			return code;
		}

		@SlashCommand(name = "nested", description = "d")
		String nested(Area area) {
			return area.width() + " x " + area.height();
		}

	}

}
