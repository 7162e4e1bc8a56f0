package io.github.discordspring.autoconfigure.gateway;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import io.github.discordspring.autoconfigure.bot.DiscordIntentsContributor;
import io.github.discordspring.bot.listener.DerivedIntents;
import io.github.discordspring.model.gateway.Intent;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is needed now and no running session asked for.
 */
class SessionIntentsTests {

	private final AtomicReference<Set<Intent>> needed = new AtomicReference<>(Set.of(Intent.GUILDS));

	private final SessionIntents intents;

	SessionIntentsTests() {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("contributor",
				(DiscordIntentsContributor) () -> DerivedIntents.none().with(this.needed.get(), "a test"));
		this.intents = new SessionIntents(
				new GatewayIntents(beans.getBeanProvider(DiscordIntentsContributor.class), Set.of()));
	}

	@Test
	void nothingIsMissingWithoutSessions() {
		assertThat(this.intents.pendingIntents()).isEmpty();
	}

	@Test
	void whatComesLaterIsMissingUntilEachShardHasIdentified() {
		this.intents.identifying(0);
		this.intents.identifying(1);
		assertThat(this.intents.pendingIntents()).isEmpty();
		this.needed.set(Set.of(Intent.GUILDS, Intent.GUILD_MEMBERS));
		assertThat(this.intents.pendingIntents()).containsExactly(Intent.GUILD_MEMBERS);
		this.intents.identifying(0);
		assertThat(this.intents.pendingIntents()).containsExactly(Intent.GUILD_MEMBERS);
		this.intents.identifying(1);
		assertThat(this.intents.pendingIntents()).isEmpty();
	}

}
