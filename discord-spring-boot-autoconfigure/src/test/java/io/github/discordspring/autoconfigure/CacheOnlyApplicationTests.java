package io.github.discordspring.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.gateway.Shards;
import io.github.discordspring.model.event.GuildMemberAddEvent;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.user.User;
import io.github.discordspring.rest.DiscordRestClient;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications that have a cache and nothing else, and such that have all but a cache.
 */
class CacheOnlyApplicationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(autoConfigurations()));

	private static Class<?>[] autoConfigurations() {
		List<Class<?>> classes = new ArrayList<>();
		for (String name : ImportCandidates.load(AutoConfiguration.class, null)) {
			if (name.startsWith("io.github.discordspring")) {
				classes.add(ClassUtils.resolveClassName(name, null));
			}
		}
		return classes.toArray(Class<?>[]::new);
	}

	@Test
	void aCacheRunsWithNeitherTokenNorGatewayNorRest() {
		this.runner.withPropertyValues("discord.gateway.enabled=false", "discord.rest.enabled=false").run((context) -> {
			assertThat(context).hasNotFailed()
				.hasSingleBean(DiscordCache.class)
				.doesNotHaveBean(DiscordRestClient.class)
				.doesNotHaveBean(Shards.class);
			DiscordCache cache = context.getBean(DiscordCache.class);
			cache.apply(new GuildMemberAddEvent(
					Member.builder().user(User.builder().id(2).username("anna").build()).nick("a").build(), 100));
			assertThat(cache.members().get(100, 2).nick()).isEqualTo("a");
		});
	}

	@Test
	void withoutACacheEverythingThatNeedsAnIdIsThere() {
		this.runner
			.withPropertyValues("discord.gateway.enabled=false", "discord.token=MTIz.abc.def",
					"discord.cache.store=none")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				DiscordClient client = context.getBean(DiscordClient.class);
				DiscordCache cache = context.getBean(DiscordCache.class);
				for (EntityType<?> type : EntityType.values()) {
					assertThat(cache.entities(type).count()).isZero();
				}
				assertThat(client.channel(1).cached()).isNull();
				assertThat(client.channel(1).send("hi")).as("nothing is sent before it is subscribed to").isNotNull();
				assertThat(client.guild(1).cachedMember(2)).isNull();
			});
	}

}
