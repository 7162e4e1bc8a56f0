package io.github.discordspring.rest;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tokens that Discord refused, as far as is known. Those of users come and go, so the
 * oldest are forgotten.
 */
final class RefusedTokens {

	private static final int MOST = 1000;

	private final Map<String, Boolean> accounts = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
			return size() > MOST;
		}

	};

	private volatile boolean any;

	boolean contains(DiscordAuthorization authorization) {
		if (!this.any) {
			return false;
		}
		synchronized (this.accounts) {
			return this.accounts.containsKey(authorization.account());
		}
	}

	/**
	 * Notes that Discord refused a token.
	 * @return whether this is the first time
	 */
	boolean add(DiscordAuthorization authorization) {
		synchronized (this.accounts) {
			this.any = true;
			return this.accounts.put(authorization.account(), Boolean.TRUE) == null;
		}
	}

}
