package io.github.discordspring.bot.listener;

import java.util.List;

import io.github.discordspring.cache.AppliedEvent;
import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.codec.Codecs;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.RetainedDispatch;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.UnknownEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * What few events carry to their listeners.
 *
 * @param data the event's data
 * @param bytes the event as it came
 * @param applied what the cache knew before
 * @param batch several events in place of one
 */
record DeliveryExtras(@Nullable RawJson data, @Nullable RetainedDispatch bytes, @Nullable AppliedEvent applied,
		@Nullable List<DispatchEvent> batch) {

	static DeliveryExtras of(Dispatch dispatch, DispatchEvent event, ListenerNeeds needs) {
		RetainedDispatch copy = needs.bytes() || (needs.raw() && !(event instanceof UnknownEvent)) ? dispatch.retain()
				: null;
		return new DeliveryExtras((needs.raw()) ? data(event, copy) : null, copy,
				dispatch.attachment(AppliedEvent.class), null);
	}

	static DeliveryExtras batch(List<DispatchEvent> events) {
		return new DeliveryExtras(null, null, null, events);
	}

	private static @Nullable RawJson data(DispatchEvent event, @Nullable RetainedDispatch copy) {
		if (event instanceof UnknownEvent unknown) {
			return unknown.data();
		}
		if (copy == null) {
			return null;
		}
		byte[] bytes = copy.bytes();
		try (JsonParser parser = copy.encoding().parser(bytes, copy.dataOffset(), bytes.length - copy.dataOffset())) {
			parser.nextToken();
			return Codecs.RAW_JSON.read(parser);
		}
	}

}
