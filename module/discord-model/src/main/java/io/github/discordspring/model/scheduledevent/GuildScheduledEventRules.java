package io.github.discordspring.model.scheduledevent;

import java.time.Instant;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.validation.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What events need, depending on where they take place.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-field-requirements-by-entity-type">Field
 * requirements by entity type</a>
 */
final class GuildScheduledEventRules {

	private GuildScheduledEventRules() {
	}

	static void checkCreate(GuildScheduledEventCreateRequest request, Faults faults) {
		GuildScheduledEventEntityType type = request.entityType();
		GuildScheduledEventEntityMetadata metadata = request.entityMetadata();
		if (type.equals(GuildScheduledEventEntityType.EXTERNAL)) {
			faults.check(request.channelId() == 0, "channel_id", "does not belong to EXTERNAL");
			faults.check(metadata != null && metadata.location() != null, "entity_metadata",
					"needs a location for EXTERNAL");
			faults.check(request.scheduledEndTime() != null, "scheduled_end_time", "is needed for EXTERNAL");
		}
		else if (type.isKnown()) {
			faults.check(request.channelId() != 0, "channel_id", "is needed for " + type);
			faults.check(metadata == null, "entity_metadata", "does not belong to " + type);
		}
		checkOrder(request.scheduledStartTime(), request.scheduledEndTime(), faults);
	}

	static void checkModify(GuildScheduledEventModifyRequest request, Faults faults) {
		GuildScheduledEventEntityType type = request.entityType().orNull();
		GuildScheduledEventEntityMetadata metadata = request.entityMetadata().orNull();
		if (type != null && type.equals(GuildScheduledEventEntityType.EXTERNAL)) {
			faults.check(isNull(request.channelId()), "channel_id", "must be null for EXTERNAL");
			faults.check(metadata != null && metadata.location() != null, "entity_metadata",
					"needs a location for EXTERNAL");
			faults.check(request.scheduledEndTime().orNull() != null, "scheduled_end_time", "is needed for EXTERNAL");
		}
		else if (type != null && type.isKnown()) {
			faults.check(!isNull(request.channelId()), "channel_id", "must not be null for " + type);
			faults.check(metadata == null, "entity_metadata", "does not belong to " + type);
		}
		faults.check(!GuildScheduledEventStatus.SCHEDULED.equals(request.status().orNull()), "status",
				"may become ACTIVE, COMPLETED or CANCELED, but not SCHEDULED again");
		checkOrder(request.scheduledStartTime(), request.scheduledEndTime().orNull(), faults);
	}

	private static boolean isNull(Omittable<?> property) {
		return property.isPresent() && property.orNull() == null;
	}

	static void checkOrder(@Nullable Instant start, @Nullable Instant end, Faults faults) {
		faults.check(start == null || end == null || end.isAfter(start), "scheduled_end_time",
				"must be after scheduled_start_time");
	}

}
