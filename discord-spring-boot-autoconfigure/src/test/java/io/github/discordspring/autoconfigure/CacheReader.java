package io.github.discordspring.autoconfigure;

import java.io.PrintStream;

import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.model.guild.Guild;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application in a JVM of its own that has a cache and neither gateway nor REST. It
 * writes what it finds there.
 */
@EnableAutoConfiguration
class CacheReader {

	public static void main(String[] arguments) {
		PrintStream out = System.out;
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(CacheReader.class)
			.web(WebApplicationType.NONE)
			.properties("discord.gateway.enabled=false", "discord.rest.enabled=false")
			.run(arguments)) {
			DiscordCache cache = context.getBean(DiscordCache.class);
			for (Guild guild : cache.guilds()) {
				out.println("guild " + guild.name() + ", roles " + guild.roles().size() + ", channels "
						+ cache.channels().in(guild.id()).count() + ", stale " + cache.isStale(guild.id()));
			}
			cache.messages()
				.async()
				.values()
				.doOnNext((message) -> out.println("message " + message.content()))
				.blockLast();
			out.println("bot " + cache.currentUser().id());
		}
	}

}
