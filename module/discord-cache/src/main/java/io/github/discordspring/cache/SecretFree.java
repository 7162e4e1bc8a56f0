package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.model.presence.Activity;
import io.github.discordspring.model.presence.Presence;
import io.github.discordspring.model.voice.VoiceState;
import io.github.discordspring.model.webhook.Webhook;

/**
 * What of entities may leave the process: all but tokens of webhooks, ids of voice
 * sessions, and what lets others join an activity.
 */
final class SecretFree {

	private SecretFree() {
	}

	/**
	 * Leaves out what others could act with.
	 * @param entity an entity of any type
	 * @return the same if it has nothing of that
	 */
	static Object of(Object entity) {
		if (entity instanceof Webhook webhook) {
			return (webhook.token() != null || webhook.url() != null)
					? webhook.toBuilder().token(null).url(null).build() : webhook;
		}
		if (entity instanceof VoiceState state) {
			return (state.sessionId() != null) ? state.toBuilder().sessionId(null).build() : state;
		}
		return (entity instanceof Presence presence) ? of(presence) : entity;
	}

	private static Presence of(Presence presence) {
		List<Activity> activities = presence.activities();
		for (int i = 0; i < activities.size(); i++) {
			if (activities.get(i).secrets() != null) {
				return presence.toBuilder().activities(withoutSecrets(activities)).build();
			}
		}
		return presence;
	}

	private static List<Activity> withoutSecrets(List<Activity> activities) {
		List<Activity> copy = new ArrayList<>(activities.size());
		for (Activity activity : activities) {
			copy.add((activity.secrets() != null) ? activity.toBuilder().secrets(null).build() : activity);
		}
		return copy;
	}

}
