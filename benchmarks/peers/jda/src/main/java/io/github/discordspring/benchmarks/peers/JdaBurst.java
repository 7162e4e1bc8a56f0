package io.github.discordspring.benchmarks.peers;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/**
 * Sends messages with JDA.
 */
public final class JdaBurst implements Function<Map<String, String>, BiFunction<Long, String, CompletionStage<?>>> {

	@Override
	public BiFunction<Long, String, CompletionStage<?>> apply(Map<String, String> options) {
		String address = options.get("address");
		JDA jda = JDABuilder.createLight(options.get("token"), EnumSet.noneOf(GatewayIntent.class))
			.setRestConfig(new RestConfig().setBaseUrl("http://" + address + "/api/v10/"))
			.setSessionController(new ConcurrentSessionController() {

				@Override
				public String getGateway() {
					return "ws://" + address;
				}

			})
			.build();
		try {
			jda.awaitReady();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		return (channel, text) -> Objects.requireNonNull(jda.getChannelById(TextChannel.class, channel), "channel")
			.sendMessage(text)
			.submit();
	}

}
