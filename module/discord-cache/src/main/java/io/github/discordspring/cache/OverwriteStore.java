package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.permission.Overwrite;
import org.jspecify.annotations.Nullable;

/**
 * Finds overwrites in the channels that a store keeps.
 */
final class OverwriteStore implements CacheStore<Overwrite> {

	private final CacheStore<Channel> channels;

	OverwriteStore(CacheStore<Channel> channels) {
		this.channels = channels;
	}

	private @Nullable Channel channel(long channelId) {
		return this.channels.get(this.channels.parentOf(channelId), channelId);
	}

	@Override
	public @Nullable Overwrite get(long parentId, long id) {
		Channel channel = channel(parentId);
		return (channel != null) ? find(channel.permissionOverwrites(), id) : null;
	}

	static @Nullable Overwrite find(List<Overwrite> overwrites, long id) {
		for (Overwrite overwrite : overwrites) {
			if (overwrite.id() == id) {
				return overwrite;
			}
		}
		return null;
	}

	@Override
	public @Nullable Overwrite put(long parentId, long id, Overwrite entity) {
		Channel channel = channel(parentId);
		if (channel == null) {
			return null;
		}
		List<Overwrite> overwrites = new ArrayList<>(channel.permissionOverwrites());
		Overwrite before = find(overwrites, id);
		if (before != null) {
			overwrites.set(overwrites.indexOf(before), entity);
		}
		else {
			overwrites.add(entity);
		}
		replace(channel, overwrites);
		return before;
	}

	@Override
	public @Nullable Overwrite remove(long parentId, long id) {
		Channel channel = channel(parentId);
		Overwrite before = (channel != null) ? find(channel.permissionOverwrites(), id) : null;
		if (channel == null || before == null) {
			return null;
		}
		List<Overwrite> overwrites = new ArrayList<>(channel.permissionOverwrites());
		overwrites.remove(before);
		replace(channel, overwrites);
		return before;
	}

	private void replace(Channel channel, List<Overwrite> overwrites) {
		this.channels.put(channel.guildId(), channel.id(),
				channel.toBuilder().permissionOverwrites(Collections.unmodifiableList(overwrites)).build());
	}

	/**
	 * They are counted with their channels.
	 */
	@Override
	public long estimateBytes() {
		return 0;
	}

	@Override
	public boolean forEach(long parentId, Visitor<? super Overwrite> visitor) {
		Channel channel = channel(parentId);
		return channel == null || forEach(channel, visitor);
	}

	@Override
	public boolean forEach(Visitor<? super Overwrite> visitor) {
		return this.channels.forEach((guildId, id, channel) -> forEach(channel, visitor));
	}

	private static boolean forEach(Channel channel, Visitor<? super Overwrite> visitor) {
		for (Overwrite overwrite : channel.permissionOverwrites()) {
			if (!visitor.visit(channel.id(), overwrite.id(), overwrite)) {
				return false;
			}
		}
		return true;
	}

}
