package io.github.discordspring.model.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import org.jspecify.annotations.Nullable;

/**
 * The order in which Discord's client lists the channels of a guild: first those without
 * category, then each category followed by its channels. Among them text comes before
 * voice, then the position counts, then the id. Threads follow their channel, oldest
 * first.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#channel-object">Channel
 * object</a>
 */
public final class ChannelOrder {

	/**
	 * The order among channels of the same category, and among categories: text before
	 * voice, then position, then id.
	 */
	public static final Comparator<Channel> SIBLINGS = (left, right) -> {
		int byKind = Boolean.compare(isVoice(left.type()), isVoice(right.type()));
		int byPosition = (byKind != 0) ? byKind : Integer.compare(left.position(), right.position());
		return (byPosition != 0) ? byPosition : Snowflake.compare(left.id(), right.id());
	};

	private static final long NO_CATEGORY = 0;

	private ChannelOrder() {
	}

	/**
	 * Sorts channels.
	 * @param channels channels and threads of a guild, each once
	 * @return all of them in order. What belongs to a category that is not among them
	 * stands with what has none; a thread whose channel is not among them, at the end
	 */
	public static List<Channel> sort(Collection<Channel> channels) {
		Map<Long, List<Channel>> children = new HashMap<>();
		Map<Long, List<Channel>> threads = new HashMap<>();
		List<Channel> categories = new ArrayList<>();
		Set<Long> categoryIds = new HashSet<>();
		for (Channel channel : channels) {
			if (channel.type().equals(ChannelType.GUILD_CATEGORY)) {
				categories.add(channel);
				categoryIds.add(channel.id());
			}
		}
		for (Channel channel : channels) {
			if (isThread(channel.type())) {
				add(threads, channel.parentId(), channel);
			}
			else if (!channel.type().equals(ChannelType.GUILD_CATEGORY)) {
				long parent = categoryIds.contains(channel.parentId()) ? channel.parentId() : NO_CATEGORY;
				add(children, parent, channel);
			}
		}
		categories.sort(SIBLINGS);
		List<Channel> sorted = new ArrayList<>(channels.size());
		append(sorted, children.get(NO_CATEGORY), threads);
		for (Channel category : categories) {
			sorted.add(category);
			append(sorted, children.get(category.id()), threads);
		}
		List<Channel> orphans = new ArrayList<>();
		threads.values().forEach(orphans::addAll);
		orphans.sort(SIBLINGS);
		sorted.addAll(orphans);
		return sorted;
	}

	private static void add(Map<Long, List<Channel>> groups, long key, Channel channel) {
		groups.computeIfAbsent(key, (id) -> new ArrayList<>()).add(channel);
	}

	private static void append(List<Channel> sorted, @Nullable List<Channel> siblings,
			Map<Long, List<Channel>> threads) {
		if (siblings == null) {
			return;
		}
		siblings.sort(SIBLINGS);
		for (Channel channel : siblings) {
			sorted.add(channel);
			List<Channel> own = threads.remove(channel.id());
			if (own != null) {
				own.sort(SIBLINGS);
				sorted.addAll(own);
			}
		}
	}

	private static boolean isVoice(ChannelType type) {
		return type.equals(ChannelType.GUILD_VOICE) || type.equals(ChannelType.GUILD_STAGE_VOICE);
	}

	private static boolean isThread(ChannelType type) {
		return type.equals(ChannelType.PUBLIC_THREAD) || type.equals(ChannelType.PRIVATE_THREAD)
				|| type.equals(ChannelType.ANNOUNCEMENT_THREAD);
	}

}
