package io.github.discordspring.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.discordspring.gateway.GatewayCommandException.Reason;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.gateway.GatewayCommand;
import io.github.discordspring.model.gateway.RequestChannelInfo;
import io.github.discordspring.model.gateway.RequestGuildMembers;
import io.github.discordspring.model.gateway.RequestSoundboardSounds;
import io.github.discordspring.model.gateway.UpdatePresence;
import io.github.discordspring.model.gateway.UpdateVoiceState;
import reactor.core.publisher.Mono;

/**
 * Finds the shards that a command concerns: a presence all of them, another one that of
 * its guild.
 */
final class CommandRoute {

	/** So many ids fit into 4096 bytes. */
	private static final int GUILDS_IN_A_REQUEST = 150;

	private final List<Shard> shards;

	CommandRoute(List<Shard> shards) {
		this.shards = shards;
	}

	Mono<Void> send(GatewayCommand command) {
		if (command instanceof UpdatePresence) {
			return Mono.when(this.shards.stream().map((shard) -> shard.send(command)).toList());
		}
		if (command instanceof RequestSoundboardSounds request) {
			return Mono.when(soundRequests(request));
		}
		return owner(guildOf(command)).send(command);
	}

	private List<Mono<Void>> soundRequests(RequestSoundboardSounds request) {
		Map<Shard, List<Long>> guilds = new LinkedHashMap<>();
		request.guildIds().forEach((id) -> guilds.computeIfAbsent(owner(id), (shard) -> new ArrayList<>()).add(id));
		List<Mono<Void>> requests = new ArrayList<>();
		guilds.forEach((shard, ids) -> {
			for (int from = 0; from < ids.size(); from += GUILDS_IN_A_REQUEST) {
				Snowflakes part = Snowflakes.of(ids.subList(from, Math.min(ids.size(), from + GUILDS_IN_A_REQUEST)));
				requests.add(shard.send(new RequestSoundboardSounds(part)));
			}
		});
		return requests;
	}

	private static long guildOf(GatewayCommand command) {
		if (command instanceof RequestGuildMembers request) {
			return request.guildId();
		}
		if (command instanceof RequestChannelInfo request) {
			return request.guildId();
		}
		return (command instanceof UpdateVoiceState update) ? update.guildId() : 0;
	}

	/**
	 * Finds the shard that has a guild.
	 * @throws GatewayCommandException if it is not among these
	 */
	Shard owner(long guildId) {
		for (Shard shard : this.shards) {
			if (shard.id().id() == Snowflake.shardOf(guildId, shard.id().count())) {
				return shard;
			}
		}
		throw new GatewayCommandException(Reason.WRONG_SHARD,
				"No shard of this process has guild " + Snowflake.toString(guildId));
	}

}
