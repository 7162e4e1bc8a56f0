package io.github.discordspring.rest.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * What is observed of calls to Discord's HTTP API.
 */
public enum DiscordRestObservation implements ObservationDocumentation {

	/**
	 * A call, from the moment it is asked for to its last answer: with all that it waits
	 * for rate limits, and its repetitions.
	 */
	CALL {

		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return DefaultDiscordRestConvention.class;
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return LowCardinality.values();
		}

		@Override
		public KeyName[] getHighCardinalityKeyNames() {
			return HighCardinality.values();
		}

		@Override
		public Observation.Event[] getEvents() {
			return Events.values();
		}

	};

	/**
	 * What calls are grouped by.
	 */
	public enum LowCardinality implements KeyName {

		/** Method, such as {@code GET}. */
		METHOD {

			@Override
			public String asString() {
				return "method";
			}

		},

		/** The route's template, such as {@code /channels/{channelId}/messages}. */
		ROUTE {

			@Override
			public String asString() {
				return "route";
			}

		},

		/** Status of the last answer; {@code none} if there was no answer. */
		STATUS {

			@Override
			public String asString() {
				return "status";
			}

		},

		/** Discord's error code; {@code none} if there was none. */
		CODE {

			@Override
			public String asString() {
				return "code";
			}

		},

		/**
		 * {@code success}, {@code cached}, {@code refused}, {@code rate-limited},
		 * {@code server-error}, {@code no-answer}, {@code unreadable}, {@code cancelled}
		 * or {@code failed}.
		 */
		OUTCOME {

			@Override
			public String asString() {
				return "outcome";
			}

		},

		/** Simple name of the exception, or {@code none}. */
		EXCEPTION {

			@Override
			public String asString() {
				return "exception";
			}

		}

	}

	/**
	 * What tells calls apart.
	 */
	public enum HighCardinality implements KeyName {

		/** Number of requests that were sent. */
		REQUESTS {

			@Override
			public String asString() {
				return "discord.rest.requests";
			}

		},

		/** Milliseconds that the call waited for rate limits. */
		WAITED {

			@Override
			public String asString() {
				return "discord.rest.waited";
			}

		},

		/** Id of the request, for Discord's support. */
		REQUEST_ID {

			@Override
			public String asString() {
				return "discord.rest.request_id";
			}

		}

	}

	/**
	 * What may happen in the course of a call; each is counted.
	 */
	public enum Events implements Observation.Event {

		/** Discord answered 429: the token's limit of the route. */
		LIMITED_USER("limited.user"),

		/** Discord answered 429: a limit that all who use the resource share. */
		LIMITED_SHARED("limited.shared"),

		/** Discord answered 429: the token's limit over all routes. */
		LIMITED_GLOBAL("limited.global"),

		/** Cloudflare answered 429: this address is banned for a while. */
		LIMITED_ADDRESS("limited.address"),

		/** The request is sent again after a fault. */
		RETRIED("retried");

		private final String name;

		Events(String name) {
			this.name = name;
		}

		@Override
		public String getName() {
			return this.name;
		}

	}

}
