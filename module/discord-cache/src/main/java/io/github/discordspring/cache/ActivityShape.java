package io.github.discordspring.cache;

import java.util.Objects;

import io.github.discordspring.model.presence.Activity;
import io.github.discordspring.model.presence.ActivityAssets;
import io.github.discordspring.model.presence.ActivityBuilder;
import io.github.discordspring.model.presence.ActivityCodec;
import io.github.discordspring.model.presence.ActivityTimestamps;
import io.github.discordspring.model.presence.ActivityType;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does, in its texts and about ten bytes; names of activities are those of
 * games again and again, and are written as numbers. What only few have is written as
 * tokens.
 */
final class ActivityShape implements EntityShape<Activity> {

	private static final int CREATED = 1;

	private static final int TIMESTAMPS = 1 << 1;

	private static final int APPLICATION = 1 << 2;

	private static final int DETAILS = 1 << 3;

	private static final int STATE = 1 << 4;

	private static final int ASSETS = 1 << 5;

	private static final int FLAGS = 1 << 6;

	private static final int INSTANCE = 1 << 7;

	private static final int REST = 1 << 8;

	private final TokenShape<Activity> tokens = new TokenShape<>(ActivityCodec.INSTANCE);

	private final NameTable names = new NameTable();

	@Override
	public void write(long id, Activity activity, PackedOutput out, IdTable ids) {
		int present = presentOf(activity);
		out.writeUnsigned(present);
		out.writeSigned(activity.type().value());
		this.names.write(activity.name(), out);
		if (activity.createdAt() != 0) {
			out.writeSigned(activity.createdAt() - PackedOutput.EPOCH_MILLIS);
		}
		ActivityTimestamps timestamps = activity.timestamps();
		if (timestamps != null) {
			writeMillis(timestamps.start(), out);
			writeMillis(timestamps.end(), out);
		}
		if (activity.applicationId() != 0) {
			out.writeLong(activity.applicationId());
		}
		if (activity.details() != null) {
			out.writeString(activity.details());
		}
		if (activity.state() != null) {
			out.writeString(activity.state());
		}
		if (activity.assets() != null) {
			write(activity.assets(), out);
		}
		if (activity.flags() != 0) {
			out.writeUnsigned(activity.flags() & 0xFFFFFFFFL);
		}
		if ((present & REST) != 0) {
			this.tokens.write(id, restOf(activity), out, ids);
		}
	}

	/**
	 * Writes a time, 0 if there is none.
	 */
	private static void writeMillis(long millis, PackedOutput out) {
		long since = millis - PackedOutput.EPOCH_MILLIS;
		out.writeSigned((millis == 0) ? 0 : (since >= 0) ? since + 1 : since);
	}

	private static long readMillis(PackedInput in) {
		long since = in.readSigned();
		return (since == 0) ? 0 : PackedOutput.EPOCH_MILLIS + ((since > 0) ? since - 1 : since);
	}

	private static void write(ActivityAssets assets, PackedOutput out) {
		@Nullable String[] texts = { assets.largeImage(), assets.largeText(), assets.largeUrl(), assets.smallImage(),
				assets.smallText(), assets.smallUrl(), assets.inviteCoverImage() };
		int present = 0;
		for (int i = 0; i < texts.length; i++) {
			present |= bit(texts[i] != null, 1 << i);
		}
		out.writeByte(present);
		for (String text : texts) {
			if (text != null) {
				out.writeText(text);
			}
		}
	}

	private static ActivityAssets readAssets(PackedInput in) {
		int present = in.readByte();
		@Nullable String[] texts = new @Nullable String[7];
		for (int i = 0; i < texts.length; i++) {
			texts[i] = ((present & (1 << i)) != 0) ? in.readText() : null;
		}
		return new ActivityAssets(texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6]);
	}

	private static int presentOf(Activity activity) {
		boolean rest = activity.url() != null || activity.statusDisplayType() != null || activity.detailsUrl() != null
				|| activity.stateUrl() != null || activity.emoji() != null || activity.party() != null
				|| activity.secrets() != null || !activity.buttons().isEmpty();
		return bit(activity.createdAt() != 0, CREATED) | bit(activity.timestamps() != null, TIMESTAMPS)
				| bit(activity.applicationId() != 0, APPLICATION) | bit(activity.details() != null, DETAILS)
				| bit(activity.state() != null, STATE) | bit(activity.assets() != null, ASSETS)
				| bit(activity.flags() != 0, FLAGS) | bit(activity.instance(), INSTANCE) | bit(rest, REST);
	}

	private static Activity restOf(Activity activity) {
		return Activity.builder()
			.name("")
			.type(activity.type())
			.url(activity.url())
			.statusDisplayType(activity.statusDisplayType())
			.detailsUrl(activity.detailsUrl())
			.stateUrl(activity.stateUrl())
			.emoji(activity.emoji())
			.party(activity.party())
			.secrets(activity.secrets())
			.buttons(activity.buttons())
			.build();
	}

	private static int bit(boolean condition, int bit) {
		return condition ? bit : 0;
	}

	@Override
	public Activity read(long id, long latest, PackedInput in, IdTable ids) {
		int present = (int) in.readUnsigned();
		ActivityBuilder activity = Activity.builder()
			.type(ActivityType.of((int) in.readSigned()))
			.name(Objects.requireNonNull(this.names.read(in)))
			.instance((present & INSTANCE) != 0);
		if ((present & CREATED) != 0) {
			activity.createdAt(in.readSigned() + PackedOutput.EPOCH_MILLIS);
		}
		if ((present & TIMESTAMPS) != 0) {
			long start = readMillis(in);
			activity.timestamps(new ActivityTimestamps(start, readMillis(in)));
		}
		if ((present & APPLICATION) != 0) {
			activity.applicationId(in.readLong());
		}
		if ((present & DETAILS) != 0) {
			activity.details(in.readString());
		}
		if ((present & STATE) != 0) {
			activity.state(in.readString());
		}
		if ((present & ASSETS) != 0) {
			activity.assets(readAssets(in));
		}
		if ((present & FLAGS) != 0) {
			activity.flags((int) in.readUnsigned());
		}
		if ((present & REST) != 0) {
			Activity rest = this.tokens.read(id, latest, in, ids);
			activity.url(rest.url())
				.statusDisplayType(rest.statusDisplayType())
				.detailsUrl(rest.detailsUrl())
				.stateUrl(rest.stateUrl())
				.emoji(rest.emoji())
				.party(rest.party())
				.secrets(rest.secrets())
				.buttons(rest.buttons());
		}
		return activity.build();
	}

}
