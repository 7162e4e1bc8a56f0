package io.github.discordspring.model.codec;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.ChannelType;
import org.jspecify.annotations.Nullable;

/**
 * Has a component of each type.
 *
 * @param id id, see {@link Codec}
 * @param guildId id that may be absent
 * @param count number
 * @param position number
 * @param ratio number
 * @param enabled true or false
 * @param named has a name of its own
 * @param marked is told by being there
 * @param text text
 * @param description text or {@code null}
 * @param instant point in time
 * @param editedAt point in time or {@code null}
 * @param ids ids
 * @param token secret or {@code null}
 * @param json anything or {@code null}
 * @param type enumeration that is GUILD_VOICE when absent
 * @param types enumerations
 * @param numbers numbers
 * @param samples objects or {@code null}
 * @param texts texts by name
 * @param byId objects by id
 * @param owners ids by name
 * @param content text, {@code null}, or nothing
 * @param tags texts, {@code null}, or nothing
 * @param parent id, {@code null}, or nothing
 */
@DiscordObject(builder = true)
record SampleObject(long id, long guildId, @Numeric long count, int position, double ratio, boolean enabled,
		@Name("default") boolean named, @Marker boolean marked, String text, @Nullable String description,
		Instant instant, @Nullable Instant editedAt, Snowflakes ids, @Nullable Secret token, @Nullable RawJson json,
		@WhenAbsent(2) ChannelType type, List<ChannelType> types, List<Integer> numbers,
		@Nullable List<SampleInner> samples, Map<String, String> texts, Map<Long, SampleInner> byId,
		Map<String, Long> owners, Omittable<String> content, Omittable<List<String>> tags, Omittable<Long> parent) {

}
