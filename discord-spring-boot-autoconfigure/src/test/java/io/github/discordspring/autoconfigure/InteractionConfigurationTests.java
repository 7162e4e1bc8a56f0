package io.github.discordspring.autoconfigure;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.component.ButtonHandler;
import io.github.discordspring.bot.component.ComponentRoute;
import io.github.discordspring.bot.component.CustomIdSigner;
import io.github.discordspring.bot.dialog.Dialog;
import io.github.discordspring.bot.dialog.DialogState;
import io.github.discordspring.bot.dialog.DialogStep;
import io.github.discordspring.bot.dialog.Dialogs;
import io.github.discordspring.emulator.EmulatedInteraction;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.component.ActionRow;
import io.github.discordspring.model.component.Button;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

/**
 * Properties of interactions have their effect.
 */
@ExtendWith(OutputCaptureExtension.class)
class InteractionConfigurationTests extends BotTests {

	private static final String KEY = "discord.interactions.signing.key=0123456789abcdef";

	@Test
	void aHandlerIsDeferredAfterTheTimeOfThePropertyOrNever() {
		Slow slow = start(Slow.class, "discord.interactions.auto-defer=100ms").getBean(Slow.class);
		EmulatedInteraction interaction = use("slow");
		await().atMost(TIMEOUT).until(() -> interaction.state().equals("thinking"));
		slow.release.countDown();
		assertThat(interaction.awaitAnswer(TIMEOUT).content()).isEqualTo("at last");
	}

	@Test
	void aNegativeTimeSwitchesTheDeferralOff() {
		Slow slow = start(Slow.class, "discord.interactions.auto-defer=-1s").getBean(Slow.class);
		EmulatedInteraction interaction = use("slow");
		await().atMost(TIMEOUT).until(() -> interaction.state().equals("failed"));
		slow.release.countDown();
	}

	@Test
	void aFailureIsToldInTheWordsOfTheProperty() {
		start(Failing.class, "discord.interactions.failure-message=Oh dear.");
		EmulatedUser alice = this.emulator.user("alice");
		EmulatedMessage answer = use("fail").awaitAnswer(TIMEOUT);
		assertThat(answer.content()).isEqualTo("Oh dear.");
		assertThat(answer.visibleTo()).isEqualTo(alice.id());
	}

	@Test
	void customIdsAreSignedWithTheKeyAndThoseOfPreviousKeysAccepted() {
		Bank bank = start(Bank.class, KEY,
				"discord.interactions.signing.previous-keys=a third one that is old,another one that is long")
			.getBean(Bank.class);
		bank.customId = ComponentRoute.of("pay/{amount}").signedBy(bank.signer).customId(5);
		EmulatedUser alice = this.emulator.user("alice");
		EmulatedMessage message = use("bank").awaitAnswer(TIMEOUT);
		alice.clicks(message.id(), bank.customId);
		awaitText("paid 5");
		CustomIdSigner previous = new CustomIdSigner(new Secret("another one that is long"), List.of());
		bank.customId = ComponentRoute.of("pay/{amount}").signedBy(previous).customId(6);
		message = use("bank").awaitAnswer(TIMEOUT);
		alice.clicks(message.id(), bank.customId);
		awaitText("paid 6");
	}

	@Test
	void aKeyThatIsTooShortEndsTheStartAndIsNotShown(CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(Failing.class, "discord.interactions.signing.key=5ecret"))
			.havingRootCause()
			.withMessageContaining("discord.interactions.signing.key must have at least 16 characters")
			.withMessageNotContaining("5ecret");
		assertThat(output).contains("openssl rand").doesNotContain("5ecret");
	}

	@Test
	void withoutAKeyAHandlerOfSignedIdsEndsTheStart() {
		assertThatException().isThrownBy(() -> start(Signed.class))
			.withMessageContaining("Set discord.interactions.signing.key");
	}

	@Test
	void dialogsAreFoundByTheirBeans() {
		start(Asking.class);
		assertThat(use("ask").awaitAnswer(TIMEOUT).content()).isEqualTo("Nothing to ask.");
	}

	private EmulatedInteraction use(String command) {
		this.emulator.awaitCommand(command, TIMEOUT);
		return this.emulator.user("alice").uses("general", command);
	}

	private void awaitText(String text) {
		this.emulator.awaitMessage("general", (message) -> message.content().equals(text), TIMEOUT);
	}

	static class Slow {

		private final CountDownLatch release = new CountDownLatch(1);

		@SlashCommand(name = "slow", description = "d")
		String slow() throws InterruptedException {
			assertThat(this.release.await(120, TimeUnit.SECONDS)).isTrue();
			return "at last";
		}

	}

	static class Failing {

		@SlashCommand(name = "fail", description = "d")
		String fail() {
			throw new IllegalStateException("broken");
		}

	}

	static class Bank {

		private final CustomIdSigner signer;

		private volatile String customId = "";

		Bank(CustomIdSigner signer) {
			this.signer = signer;
		}

		@SlashCommand(name = "bank", description = "d")
		MessageCreateRequest bank() {
			return MessageCreateRequest.builder()
				.content("bank")
				.components(ActionRow.of(Button.primary(this.customId, "Pay")))
				.build();
		}

		@ButtonHandler(value = "pay/{amount}", signed = true)
		MessageEditRequest pay(int amount) {
			return MessageEditRequest.of("paid " + amount);
		}

	}

	static class Signed {

		@ButtonHandler(value = "pay/{amount}", signed = true)
		void pay(int amount) {
		}

	}

	static class Asking implements Dialog {

		private final ObjectProvider<Dialogs> dialogs;

		Asking(ObjectProvider<Dialogs> dialogs) {
			this.dialogs = dialogs;
		}

		@Override
		public String name() {
			return "asking";
		}

		@Override
		public Mono<DialogStep> next(DialogState state) {
			return Mono.just(DialogStep.end("Nothing to ask."));
		}

		@SlashCommand(name = "ask", description = "d")
		Mono<MessageCreateRequest> ask(User user) {
			return this.dialogs.getObject().start("asking", user.id());
		}

	}

}
