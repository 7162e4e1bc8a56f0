package io.github.discordspring.bot.component;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.component.ActionRow;
import io.github.discordspring.model.component.Button;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Custom ids that the bot can rely on.
 */
@Timeout(180)
class SignedCustomIdTests {

	private static final CustomIdSigner SIGNER = signer("0123456789abcdef");

	private static final ComponentRoute PAY = ComponentRoute.of("pay/{amount}/{to}");

	private final List<String> paid = new CopyOnWriteArrayList<>();

	@Test
	void onlyASignedCustomIdIsHandledAndTheUserOfAnotherIsToldPrivately() {
		Bank bank = new Bank(List.of(PAY.signedBy(SIGNER).customId(10, "bob"), PAY.customId(99, "eve"),
				PAY.signedBy(signer("another key that is long")).customId(98, "eve"),
				PAY.signedBy(SIGNER).customId(10, "bob").replace("/10/", "/97/")));
		try (EmulatedBot bot = EmulatedBot.builder().bean(bank).signer(SIGNER).start()) {
			EmulatedMessage message = bot.alice().uses("general", "bank").awaitAnswer(EmulatedBot.TIMEOUT);
			for (String forged : bank.customIds.subList(1, 4)) {
				EmulatedMessage refused = bot.alice().clicks(message.id(), forged).awaitAnswer(EmulatedBot.TIMEOUT);
				assertThat(refused.content()).isEqualTo("This cannot be used any more.");
				assertThat(refused.visibleTo()).isEqualTo(bot.alice().id());
			}
			bot.alice().clicks(message.id(), bank.customIds.get(0));
			bot.emulator()
				.awaitMessage("general", (other) -> other.content().equals("paid 10 to bob"), EmulatedBot.TIMEOUT);
			assertThat(this.paid).containsExactly("bob");
		}
	}

	@Test
	void anIdThatAnOlderKeySignedStillWorksAfterARestart() {
		CustomIdSigner changed = new CustomIdSigner(new Secret("a new key, long enough"),
				List.of(new Secret("0123456789abcdef")));
		Bank bank = new Bank(List.of(PAY.signedBy(SIGNER).customId(10, "bob")));
		try (DiscordEmulator emulator = DiscordEmulator.builder().rateLimits(false).start()) {
			long message;
			try (EmulatedBot bot = EmulatedBot.builder().on(emulator).bean(bank).signer(SIGNER).start()) {
				message = bot.alice().uses("general", "bank").awaitAnswer(EmulatedBot.TIMEOUT).id();
			}
			try (EmulatedBot bot = EmulatedBot.builder().on(emulator).bean(bank).signer(changed).start()) {
				bot.alice().clicks(message, bank.customIds.get(0));
				emulator.awaitMessage("general", (other) -> other.content().equals("paid 10 to bob"),
						EmulatedBot.TIMEOUT);
			}
		}
	}

	@Test
	void withoutAKeyAHandlerOfSignedIdsEndsTheStart() {
		assertThatThrownBy(() -> EmulatedBot.with(new Bank(List.of())).close())
			.isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("signed custom ids only, but there is no key")
			.hasMessageContaining("discord.interactions.signing.key");
	}

	@Test
	void everySingleCharacterOfASignedIdCounts() {
		String signed = SIGNER.sign("pay/10/bob");
		assertThat(SIGNER.isSigned(signed)).isTrue();
		for (int i = 0; i < signed.length(); i++) {
			char other = (signed.charAt(i) == 'x') ? 'y' : 'x';
			assertThat(SIGNER.isSigned(signed.substring(0, i) + other + signed.substring(i + 1))).as("at " + i)
				.isFalse();
		}
		assertThat(SIGNER.isSigned("^not base 64!/x")).isFalse();
		assertThat(SIGNER.isSigned("")).isFalse();
	}

	@Test
	void aKeyIsLongEnoughAndNeverShown() {
		assertThatIllegalArgumentException().isThrownBy(() -> signer("short"))
			.withMessageContaining("at least 16 characters")
			.withMessageNotContaining("short");
		assertThat(SIGNER).hasToString("CustomIdSigner with 1 keys");
	}

	@Test
	void aRouteMakesCustomIdsThatItsHandlerUnderstands() {
		assertThat(PAY.customId(10, Thread.State.NEW)).isEqualTo("pay/10/NEW");
		assertThat(PAY.customId(Map.of("to", "bob", "amount", 3))).isEqualTo("pay/3/bob");
		assertThat(ComponentRoute.of("close").customId()).isEqualTo("close");
		assertThat(ComponentRoute.of("files/{*path}").customId("a/b")).isEqualTo("files/a/b");
		assertThat(ComponentRoute.of("page/{number:[0-9]+}").customId(7)).isEqualTo("page/7");
		assertThat(SIGNER.isSigned(PAY.signedBy(SIGNER).customId(10, "bob"))).isTrue();
	}

	@Test
	void aValueThatDoesNotFitIsRefusedAtOnce() {
		assertThatIllegalArgumentException().isThrownBy(() -> PAY.customId(10, "a/b"))
			.withMessageContaining("'a/b' does not fit the variable 'to'");
		assertThatIllegalArgumentException().isThrownBy(() -> PAY.customId(10, ""))
			.withMessageContaining("must not be empty");
		assertThatIllegalArgumentException().isThrownBy(() -> PAY.customId(10)).withMessageContaining("2 variables");
		assertThatIllegalArgumentException().isThrownBy(() -> ComponentRoute.of("page/{number:[0-9]+}").customId("x"))
			.withMessageContaining("[number] cannot have that value");
		assertThatIllegalArgumentException().isThrownBy(() -> PAY.customId(10, "x".repeat(94)))
			.withMessageContaining("has 101 characters, where Discord takes 1 to 100");
		assertThatIllegalArgumentException().isThrownBy(() -> PAY.signedBy(SIGNER).customId(10, "x".repeat(80)))
			.withMessageContaining("101 characters with its signature");
		assertThatIllegalArgumentException().isThrownBy(() -> ComponentRoute.of("pay/*"))
			.withMessageContaining("wildcard without a name");
		assertThatIllegalArgumentException().isThrownBy(() -> ComponentRoute.of("pay/{amount"))
			.withMessageContaining("is no pattern");
	}

	private static CustomIdSigner signer(String key) {
		return new CustomIdSigner(new Secret(key), List.of());
	}

	private final class Bank {

		private final List<String> customIds;

		Bank(List<String> customIds) {
			this.customIds = customIds;
		}

		@SlashCommand(name = "bank", description = "d")
		MessageCreateRequest bank() {
			return MessageCreateRequest.builder()
				.content("bank")
				.components(ActionRow
					.of(this.customIds.stream().map((id) -> Button.primary(id, "x")).toArray(Button[]::new)))
				.build();
		}

		@ButtonHandler(value = "pay/{amount}/{to}", signed = true)
		MessageEditRequest pay(int amount, String to) {
			SignedCustomIdTests.this.paid.add(to);
			return MessageEditRequest.of("paid " + amount + " to " + to);
		}

	}

}
