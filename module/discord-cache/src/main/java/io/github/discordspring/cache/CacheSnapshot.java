package io.github.discordspring.cache;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.user.User;
import io.github.discordspring.model.user.UserCodec;

/**
 * Writes what a cache holds and reads it again: whose sessions' events it knows, guilds,
 * each entity as JSON, so that another version of the model can read it, then which
 * guilds hold which user, and pointers.
 */
final class CacheSnapshot {

	private static final int MAGIC = 0x44534234;

	private static final int MAX_ENTITY = 64 << 20;

	private final CacheContent content;

	private final AppliedSessions sessions;

	CacheSnapshot(CacheContent content, AppliedSessions sessions) {
		this.content = content;
		this.sessions = sessions;
	}

	void save(OutputStream stream) throws IOException {
		DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
		out.writeInt(MAGIC);
		this.sessions.forEach((shard, session) -> write(() -> {
			out.writeUTF(shard);
			out.writeUTF(session);
		}));
		out.writeUTF("");
		User currentUser = this.content.currentUser;
		out.writeBoolean(currentUser != null);
		if (currentUser != null) {
			writeBytes(out, DiscordJson.write(currentUser));
		}
		try {
			this.content.states.forEach((guild) -> write(() -> {
				out.writeLong(guild.id);
				out.writeUTF(guild.phase.name());
				out.writeInt(guild.memberCount);
			}));
			out.writeLong(0);
			List<EntityTable<?>> tables = new ArrayList<>(this.content.tables());
			// Users come before the members that are put together with them
			Collections.reverse(tables);
			// The policy of members is asked anew and may look at who wrote
			tables.remove(this.content.members);
			tables.add(tables.indexOf(this.content.messages) + 1, this.content.members);
			for (EntityTable<?> table : tables) {
				// What is shared outlives this process anyway
				if (table.isView() || table.store.isShared()) {
					continue;
				}
				out.writeUTF(table.type.name());
				save(table, out);
			}
			out.writeUTF("");
			this.content.users.forEachHolder((guildId, userId) -> write(() -> {
				out.writeLong(userId);
				out.writeLong(guildId);
			}));
			out.writeLong(0);
			for (EntityTable<?> table : tables) {
				if (table.type.wrapped() == null && table.pointers.isLocal()) {
					out.writeUTF(table.type.name());
					savePointers(table, out);
				}
			}
			out.writeUTF("");
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		out.flush();
	}

	private static <T> void save(EntityTable<T> table, DataOutputStream out) throws IOException {
		table.store.forEach((parentId, id, entity) -> {
			write(() -> {
				out.writeLong(id);
				out.writeLong(parentId);
				out.writeLong(table.guildOf(parentId, id));
				writeBytes(out, DiscordJson.write(SecretFree.of(entity)));
			});
			return true;
		});
		out.writeLong(0);
	}

	private static void savePointers(EntityTable<?> table, DataOutputStream out) throws IOException {
		table.pointers.forEach((parentId, id, pointer) -> {
			if (table.store.contains(pointer.parentId(), pointer.id())) {
				write(() -> {
					out.writeLong(id);
					out.writeLong(parentId);
					out.writeLong(pointer.parentId());
					out.writeLong(pointer.id());
				});
			}
			return true;
		});
		out.writeLong(0);
	}

	private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	private static void write(Writing writing) {
		try {
			writing.write();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void load(InputStream stream) throws IOException {
		DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
		if (in.readInt() != MAGIC) {
			throw new IOException("This is no snapshot of a cache, or one of a version that cannot be read");
		}
		Map<String, String> sessions = new HashMap<>();
		for (String shard = in.readUTF(); !shard.isEmpty(); shard = in.readUTF()) {
			sessions.put(shard, in.readUTF());
		}
		if (in.readBoolean()) {
			this.content.setCurrentUser(readEntity(in, UserCodec.INSTANCE));
		}
		for (long id = in.readLong(); id != 0; id = in.readLong()) {
			GuildState guild = this.content.states.add(id);
			this.content.states.enter(guild, phase(in.readUTF()));
			this.content.states.count(guild, in.readInt());
		}
		for (String name = in.readUTF(); !name.isEmpty(); name = in.readUTF()) {
			load(table(name), in);
		}
		for (long userId = in.readLong(); userId != 0; userId = in.readLong()) {
			this.content.users.addHolder(this.content.states.add(in.readLong()), userId);
		}
		for (String name = in.readUTF(); !name.isEmpty(); name = in.readUTF()) {
			Pointers pointers = table(name).pointers;
			for (long id = in.readLong(); id != 0; id = in.readLong()) {
				pointers.put(in.readLong(), id, new CachePointer(in.readLong(), in.readLong()));
			}
		}
		// Only of a snapshot that could be read to its end
		this.sessions.loaded(sessions);
	}

	private static GuildPhase phase(String name) throws IOException {
		try {
			return GuildPhase.valueOf(name);
		}
		catch (IllegalArgumentException ex) {
			throw new IOException("The snapshot has a guild that is '" + name + "', which is not known", ex);
		}
	}

	private EntityTable<?> table(String name) throws IOException {
		try {
			return this.content.table(this.content.type(name));
		}
		catch (IllegalArgumentException ex) {
			throw new IOException("The snapshot cannot be read: " + ex.getMessage(), ex);
		}
	}

	private <T> void load(EntityTable<T> table, DataInputStream in) throws IOException {
		Codec<T> codec = EntityCodecs.of(table.type);
		for (long id = in.readLong(); id != 0; id = in.readLong()) {
			long parentId = in.readLong();
			long guildId = in.readLong();
			long entityId = id;
			T entity = readEntity(in, codec);
			this.content.states.run(guildId, (guild) -> table.restore(guild, parentId, entityId, entity));
		}
	}

	private static <T> T readEntity(DataInputStream in, Codec<T> codec) throws IOException {
		int length = in.readInt();
		if (length < 0 || length > MAX_ENTITY) {
			throw new IOException("The snapshot is damaged: an entity of " + length + " bytes");
		}
		byte[] json = in.readNBytes(length);
		if (json.length < length) {
			throw new IOException("The snapshot ends in the middle");
		}
		return Encoding.JSON.read(codec, json, 0, length);
	}

	@FunctionalInterface
	private interface Writing {

		void write() throws IOException;

	}

}
