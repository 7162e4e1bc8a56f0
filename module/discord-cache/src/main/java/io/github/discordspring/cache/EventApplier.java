package io.github.discordspring.cache;

import io.github.discordspring.model.codec.Selection;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.GuildMemberAddEvent;
import io.github.discordspring.model.event.GuildMemberUpdateEvent;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;

/**
 * Has events applied to what a cache holds: at once, or behind where there is a store
 * beyond a network; with what was there before, or without.
 */
final class EventApplier {

	private final CacheContent content;

	private final CacheSettings settings;

	private final AppliedSessions sessions;

	private final EventRules rules;

	private final PreviousState previousState;

	EventApplier(CacheContent content, CacheSettings settings, AppliedSessions sessions) {
		this.content = content;
		this.settings = settings;
		this.sessions = sessions;
		this.rules = new EventRules(content);
		this.previousState = new PreviousState(content);
	}

	/**
	 * Applies an event. Where nobody else wants it, no more of it is read than is kept.
	 */
	void accept(Dispatch dispatch) {
		RemoteWriter writer = this.content.writer();
		if (writer != null) {
			if (this.settings.isCaptured(dispatch.type())) {
				dispatch.attach(this.sessions.compare(dispatch, writer, this::compareNow));
			}
			else {
				this.sessions.apply(dispatch, writer, this::applyNow);
			}
			return;
		}
		this.sessions.applied(dispatch.shard(), dispatch.sessionId());
		if (this.settings.isCaptured(dispatch.type())) {
			dispatch.attach(compareNow(dispatch.event()));
			return;
		}
		EventSelections selections = this.settings.selections();
		Selection<?> selection = dispatch.isShared() ? null : selections.of(dispatch.type());
		if (selection == null) {
			applyNow(dispatch.event());
			return;
		}
		applyNow(read(dispatch, selection));
		if (!selections.equals(this.settings.selections())) {
			// Policies changed meanwhile, and may keep more than was read
			applyNow(withoutCounting(dispatch.event()));
		}
	}

	/**
	 * Who has joined is counted already, though perhaps not kept, and so not known.
	 */
	private static DispatchEvent withoutCounting(DispatchEvent event) {
		return (event instanceof GuildMemberAddEvent added)
				? new GuildMemberUpdateEvent(added.member(), added.guildId()) : event;
	}

	private static DispatchEvent read(Dispatch dispatch, Selection<?> selection) {
		try {
			return EventSelections.read(dispatch, selection);
		}
		catch (JacksonException ex) {
			// As a whole it cannot be read either, and says so as it does to others
			return dispatch.event();
		}
	}

	void apply(DispatchEvent event) {
		RemoteWriter writer = this.content.writer();
		if (writer == null) {
			applyNow(event);
			return;
		}
		writer.call(() -> {
			applyNow(event);
			return true;
		}, event);
	}

	AppliedEvent applyAndCompare(DispatchEvent event) {
		RemoteWriter writer = this.content.writer();
		return (writer != null) ? writer.call(() -> compareNow(event), event) : compareNow(event);
	}

	Mono<AppliedEvent> applyAndCompareAsync(DispatchEvent event) {
		RemoteWriter writer = this.content.writer();
		return (writer != null)
				? Mono.fromFuture(() -> writer.submit(() -> compareNow(event), event)).publishOn(Schedulers.parallel())
				: Mono.fromSupplier(() -> compareNow(event));
	}

	private void applyNow(DispatchEvent event) {
		this.rules.apply(event);
		this.content.trim();
	}

	private AppliedEvent compareNow(DispatchEvent event) {
		AppliedEvent applied = this.previousState.before(event);
		applyNow(event);
		return applied;
	}

}
