package io.github.discordspring.gateway;

import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.discordspring.gateway.GatewayCommandException.Reason;
import io.github.discordspring.gateway.MemberRequests.Pending;
import io.github.discordspring.model.gateway.GatewayCommand;
import io.github.discordspring.model.gateway.RequestGuildMembers;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.model.gateway.UpdatePresence;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Commands of a shard as others call them, by any thread: nothing is sent before a result
 * is subscribed to, and whoever waits for it may block.
 */
final class ShardCalls {

	private final ShardId shard;

	private final ShardCommands commands;

	private final Supplier<ShardState> state;

	private final Executor executor;

	ShardCalls(ShardId shard, ShardCommands commands, Supplier<ShardState> state, Executor executor) {
		this.shard = shard;
		this.commands = commands;
		this.state = state;
		this.executor = executor;
	}

	Mono<Void> send(GatewayCommand command, WhenNotConnected whenNotConnected) {
		return send((result) -> {
			this.commands.check(command);
			return this.commands.encode(command, result);
		}, whenNotConnected, (command instanceof UpdatePresence presence) ? presence : null);
	}

	Mono<Void> send(int opcode, String data, WhenNotConnected whenNotConnected) {
		return send((result) -> this.commands.encode(opcode, data, result), whenNotConnected, null);
	}

	private Mono<Void> send(Function<PendingCommand.Result, PendingCommand> encoder, WhenNotConnected whenNotConnected,
			@Nullable UpdatePresence presence) {
		return Mono.<Void>create((sink) -> {
			PendingCommand command = encoder.apply((failure) -> {
				if (failure != null) {
					sink.error(failure);
				}
				else {
					sink.success();
				}
			});
			sink.onCancel(() -> this.executor.execute(() -> this.commands.remove(command)));
			this.executor.execute(() -> {
				if (whenNotConnected == WhenNotConnected.FAIL && this.state.get() != ShardState.CONNECTED) {
					command.done(new GatewayCommandException(Reason.NOT_CONNECTED,
							"Shard " + this.shard + " is " + this.state.get() + ", and the command was not to wait"));
					return;
				}
				if (presence != null) {
					this.commands.presence(presence);
				}
				this.commands.add(command);
			});
		}).publishOn(Schedulers.boundedElastic());
	}

	Mono<GuildMembers> requestMembers(RequestGuildMembers request) {
		return Mono.<GuildMembers>create((sink) -> {
			this.commands.check(request);
			this.executor.execute(() -> {
				Pending pending = this.commands.addMembers(request, (members, failure) -> {
					if (failure != null) {
						sink.error(failure);
					}
					else {
						sink.success(members);
					}
				});
				sink.onCancel(() -> this.executor.execute(() -> this.commands.removeMembers(pending)));
			});
		}).publishOn(Schedulers.boundedElastic());
	}

}
