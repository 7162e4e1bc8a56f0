package io.github.discordspring.benchmarks.peers;

import java.util.EnumSet;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ChunkingFilter;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.cache.CacheFlag;

/**
 * A bot made with JDA, that listens to messages.
 */
public final class JdaBot implements BiConsumer<Map<String, String>, Consumer<String>> {

	@Override
	public void accept(Map<String, String> options, Consumer<String> onMessage) {
		String address = options.get("address");
		builder(options.get("cache"), options.get("token"))
			.setRestConfig(new RestConfig().setBaseUrl("http://" + address + "/api/v10/"))
			.setSessionController(new ConcurrentSessionController() {

				@Override
				public String getGateway() {
					return "ws://" + address;
				}

			})
			.setCompression("none".equals(options.get("compression")) ? Compression.NONE : Compression.ZLIB)
			.addEventListeners(new ListenerAdapter() {

				@Override
				public void onMessageReceived(MessageReceivedEvent event) {
					onMessage.accept(event.getMessage().getContentRaw());
				}

			})
			.build();
	}

	private static JDABuilder builder(String cache, String token) {
		EnumSet<GatewayIntent> intents = EnumSet.allOf(GatewayIntent.class);
		return switch (cache) {
			case "light" -> JDABuilder.createLight(token, intents);
			case "default" -> JDABuilder.createDefault(token, intents);
			case "full" -> JDABuilder.create(token, intents)
				.enableCache(EnumSet.allOf(CacheFlag.class))
				.setMemberCachePolicy(MemberCachePolicy.ALL)
				.setChunkingFilter(ChunkingFilter.NONE);
			default -> throw new IllegalArgumentException("No such cache: " + cache);
		};
	}

}
