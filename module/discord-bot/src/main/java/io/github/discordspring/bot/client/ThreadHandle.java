package io.github.discordspring.bot.client;

import java.time.Duration;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelFlag;
import io.github.discordspring.model.channel.ThreadMember;
import io.github.discordspring.model.channel.ThreadModifyRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A thread of which only the id is known.
 *
 * @see <a href="https://docs.discord.com/developers/topics/threads">Threads</a>
 */
public final class ThreadHandle {

	private final DiscordClient client;

	private final long id;

	ThreadHandle(DiscordClient client, long id) {
		this.client = client;
		this.id = id;
	}

	/**
	 * Gives the id.
	 * @return the thread
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Changes the thread.
	 * @param changes what changes; the rest stays
	 * @return the thread as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> modify(ThreadModifyRequest changes) {
		return modify(changes, null);
	}

	/**
	 * Changes the thread.
	 * @param changes what changes; the rest stays
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the thread as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> modify(ThreadModifyRequest changes, @Nullable String reason) {
		return this.client.rest().channels().modifyThread(this.id, changes, reason);
	}

	/**
	 * Renames the thread.
	 * @param name 1 to 100 characters
	 * @return the thread as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> setName(String name) {
		return modify(ThreadModifyRequest.builder().name(name).build());
	}

	/**
	 * Archives the thread.
	 * @return the thread as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> archive() {
		return modify(ThreadModifyRequest.builder().archived(true).build());
	}

	/**
	 * Opens the thread again.
	 * @return the thread as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> unarchive() {
		return modify(ThreadModifyRequest.builder().archived(false).build());
	}

	/**
	 * Archives the thread, so that only moderators can open it again.
	 * @return the thread as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> lock() {
		return modify(ThreadModifyRequest.builder().archived(true).locked(true).build());
	}

	/**
	 * Opens the thread again and lets everyone do so.
	 * @return the thread as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> unlock() {
		return modify(ThreadModifyRequest.builder().archived(false).locked(false).build());
	}

	/**
	 * Sets after which time without activity the thread is archived.
	 * @param duration 1 hour, 1, 3 or 7 days
	 * @return the thread as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> setAutoArchiveDuration(Duration duration) {
		return modify(ThreadModifyRequest.builder().autoArchiveDuration((int) duration.toMinutes()).build());
	}

	/**
	 * Sets how long users wait between two messages.
	 * @param pause up to six hours; zero for none
	 * @return the thread as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> setSlowmode(Duration pause) {
		return modify(ThreadModifyRequest.builder().rateLimitPerUser((int) pause.toSeconds()).build());
	}

	/**
	 * Sets whether members of a private thread may add others.
	 * @param invitable whether they may
	 * @return the thread as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> setInvitable(boolean invitable) {
		return modify(ThreadModifyRequest.builder().invitable(invitable).build());
	}

	/**
	 * Sets the tags of a forum's post.
	 * @param tagIds the tags, up to 5
	 * @return the thread as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> setAppliedTags(long... tagIds) {
		return modify(ThreadModifyRequest.builder().appliedTags(tagIds).build());
	}

	/**
	 * Pins a post at the top of its forum, or unpins it.
	 * @param pinned whether it is pinned
	 * @return the thread as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#modify-channel">Modify
	 * channel</a>
	 */
	public Mono<Channel> setPinned(boolean pinned) {
		return modify(ThreadModifyRequest.builder().flags(pinned ? ChannelFlag.PINNED : 0).build());
	}

	/**
	 * Adds the bot.
	 * @return completes when it is in
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#join-thread">Join thread</a>
	 */
	public Mono<Void> join() {
		return this.client.rest().channels().joinThread(this.id);
	}

	/**
	 * Removes the bot.
	 * @return completes when it is out
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#leave-thread">Leave
	 * thread</a>
	 */
	public Mono<Void> leave() {
		return this.client.rest().channels().leaveThread(this.id);
	}

	/**
	 * Adds a user.
	 * @param userId the user
	 * @return completes when it is in
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#add-thread-member">Add
	 * thread member</a>
	 */
	public Mono<Void> addMember(long userId) {
		return this.client.rest().channels().addThreadMember(this.id, userId);
	}

	/**
	 * Removes a user.
	 * @param userId the user
	 * @return completes when it is out
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#remove-thread-member">Remove
	 * thread member</a>
	 */
	public Mono<Void> removeMember(long userId) {
		return this.client.rest().channels().removeThreadMember(this.id, userId);
	}

	/**
	 * Gives the members, by rising ids.
	 * @param max how many at most; {@link Integer#MAX_VALUE} for all
	 * @return the members, with their members of the guild
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#list-thread-members">List
	 * thread members</a>
	 */
	public Flux<ThreadMember> members(int max) {
		return this.client.rest().channels().listAllThreadMembers(this.id, 0, max);
	}

	/**
	 * Gives what threads have in common with channels, such as messages.
	 * @return the handle
	 */
	public ChannelHandle channel() {
		return this.client.channel(this.id);
	}

}
