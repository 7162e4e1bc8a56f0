package io.github.discordspring.cache.redis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import io.github.discordspring.cache.CacheEntry;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.cache.RemoteStore;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.data.redis.RedisSystemException;
import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.core.ScanOptions;

/**
 * Keeps what the cache holds in Redis, 6.2 or newer.
 * <p>
 * The entities of a parent are a hash, from ids to JSON in UTF-8, named
 * {@code discord:{namespace}:members:<guild>}. Beside these there is, for each type, a
 * set of the parents that have entities, a hash from ids to parents where an id occurs
 * once, and what guilds hold users. All keys of a namespace lie in one slot of a cluster.
 * <p>
 * Where entities expire, the JSON follows the time at which it does, as milliseconds
 * since 1970; the hash as a whole expires some time after it was written last.
 */
public final class RedisStore implements RemoteStore {

	private static final int PAGE = 512;

	private static final int PARENTS_AT_ONCE = 16;

	private final ReactiveRedisConnectionFactory connections;

	private final RedisKeys keys;

	private final RedisWrite write;

	private final InstantSource clock;

	private final Map<EntityType<?>, Long> lifetimes = new ConcurrentHashMap<>();

	private volatile boolean connected;

	/** Guarded by this object's monitor. */
	private @Nullable CompletableFuture<Boolean> connecting;

	/**
	 * Makes a store; nothing is read or written yet.
	 * @param connections connects to Redis
	 * @param namespace what tells applications that share a Redis apart; those that are
	 * to share a cache have the same one
	 * @param clock the clock by which entities expire
	 * @throws IllegalArgumentException if the namespace is empty or has braces or spaces
	 */
	public RedisStore(ReactiveRedisConnectionFactory connections, String namespace, InstantSource clock) {
		this.connections = connections;
		this.keys = new RedisKeys(namespace);
		this.clock = clock;
		this.write = new RedisWrite(this.keys, clock, this.lifetimes);
	}

	/**
	 * Checks a namespace.
	 * @param namespace what is to be one
	 * @return the same
	 * @throws IllegalArgumentException if it is empty or has braces or spaces
	 */
	public static String checkNamespace(String namespace) {
		return new RedisKeys(namespace).namespace();
	}

	private <R> Mono<R> one(Function<ReactiveRedisConnection, Mono<R>> command) {
		return many((connection) -> command.apply(connection).flux()).next();
	}

	private <R> Flux<R> many(Function<ReactiveRedisConnection, Flux<R>> command) {
		Mono<ReactiveRedisConnection> connection = Mono.fromSupplier(this.connections::getReactiveConnection);
		Mono<ReactiveRedisConnection> ready = this.connected ? connection
				: Mono.fromFuture(this::connect, true).then(connection);
		return Flux.usingWhen(ready, command, ReactiveRedisConnection::closeLater)
			.onErrorMap(RedisSystemException.class, RedisStore::refused);
	}

	/**
	 * Tells what Redis answered, such as TRYAGAIN, CLUSTERDOWN or OOM, which only the
	 * driver's exception does.
	 */
	private static RedisSystemException refused(RedisSystemException failure) {
		return new RedisSystemException("Redis failed: " + failure.getMostSpecificCause().getMessage(), failure);
	}

	/**
	 * Makes the first connection, for all who wait for it. That blocks, and goes on when
	 * somebody no longer waits.
	 */
	private synchronized CompletableFuture<Boolean> connect() {
		CompletableFuture<Boolean> current = this.connecting;
		if (current != null && !current.isDone()) {
			return current;
		}
		CompletableFuture<Boolean> result = new CompletableFuture<>();
		this.connecting = result;
		Schedulers.boundedElastic().schedule(() -> {
			try {
				this.connections.getReactiveConnection().closeLater().subscribe();
				this.connected = true;
				result.complete(true);
			}
			catch (RuntimeException | Error ex) {
				result.completeExceptionally(ex);
			}
		});
		return result;
	}

	@Override
	public void expireAfterWrite(EntityType<?> type, long millis) {
		if (millis > 0) {
			this.lifetimes.put(type, millis);
		}
		else {
			this.lifetimes.remove(type);
		}
	}

	@Override
	public Mono<Map<RemoteKey, byte[]>> get(List<RemoteKey> wanted) {
		Map<String, List<RemoteKey>> byHash = new LinkedHashMap<>();
		for (RemoteKey key : wanted) {
			byHash.computeIfAbsent(this.keys.entities(key.type(), key.parentId()), (hash) -> new ArrayList<>())
				.add(key);
		}
		if (byHash.isEmpty()) {
			return Mono.just(Map.of());
		}
		return many((connection) -> Flux.fromIterable(byHash.entrySet())
			.flatMap((entry) -> ofHash(connection, entry.getKey(), entry.getValue()), Integer.MAX_VALUE))
			.collect(HashMap::new, Map::putAll);
	}

	private Mono<Map<RemoteKey, byte[]>> ofHash(ReactiveRedisConnection connection, String hash,
			List<RemoteKey> wanted) {
		List<ByteBuffer> ids = wanted.stream().map((key) -> bytes(Long.toString(key.id()))).toList();
		return connection.hashCommands().hMGet(bytes(hash), ids).map((values) -> {
			Map<RemoteKey, byte[]> found = new HashMap<>();
			// Where none is there, the list may be empty
			for (int i = 0; i < values.size(); i++) {
				@Nullable ByteBuffer value = values.get(i);
				byte[] json = (value != null) ? json(value) : null;
				if (json != null) {
					found.put(wanted.get(i), json);
				}
			}
			return found;
		});
	}

	/**
	 * Takes the time off that stands before JSON.
	 * @return the JSON, or {@code null} if it is expired
	 */
	private byte @Nullable [] json(ByteBuffer value) {
		ByteBuffer rest = value.duplicate();
		long expiry = 0;
		while (rest.hasRemaining() && rest.get(rest.position()) != '{') {
			expiry = 10 * expiry + rest.get() - '0';
		}
		if (expiry > 0 && expiry <= this.clock.millis()) {
			return null;
		}
		byte[] json = new byte[rest.remaining()];
		rest.get(json);
		return json;
	}

	@Override
	public Flux<CacheEntry<byte[]>> entries(EntityType<?> type, long parentId) {
		return many((connection) -> entries(connection, type, parentId));
	}

	private Flux<CacheEntry<byte[]>> entries(ReactiveRedisConnection connection, EntityType<?> type, long parentId) {
		return Flux.defer(() -> {
			// A scan may show what it has shown before
			LongOpenHashSet seen = new LongOpenHashSet();
			return connection.hashCommands()
				.hScan(bytes(this.keys.entities(type, parentId)), ScanOptions.scanOptions().count(PAGE).build())
				.handle((entry, sink) -> {
					long id = Long.parseLong(text(entry.getKey()));
					byte[] json = json(entry.getValue());
					if (json != null && seen.add(id)) {
						sink.next(new CacheEntry<>(parentId, id, json));
					}
				});
		});
	}

	@Override
	public Flux<RemoteKey> expired(EntityType<?> type) {
		if (!this.lifetimes.containsKey(type)) {
			return Flux.empty();
		}
		return many(
				(connection) -> parents(connection, type).flatMap(
						(parentId) -> connection.hashCommands()
							.hScan(bytes(this.keys.entities(type, parentId)),
									ScanOptions.scanOptions().count(PAGE).build())
							.filter((entry) -> json(entry.getValue()) == null)
							.map((entry) -> new RemoteKey(type, parentId, Long.parseLong(text(entry.getKey())))),
						PARENTS_AT_ONCE));
	}

	@Override
	public Flux<CacheEntry<byte[]>> entries(EntityType<?> type) {
		return many((connection) -> parents(connection, type).flatMap((parentId) -> entries(connection, type, parentId),
				PARENTS_AT_ONCE));
	}

	private Flux<Long> parents(ReactiveRedisConnection connection, EntityType<?> type) {
		if (!type.hasParent()) {
			return Flux.just(0L);
		}
		return connection.setCommands()
			.sMembers(bytes(this.keys.parents(type)))
			.map((parentId) -> Long.parseLong(text(parentId)));
	}

	@Override
	public Mono<Map<RemoteKey, long[]>> ids(List<RemoteKey> parents) {
		return many((connection) -> Flux.fromIterable(parents)
			.flatMap(
					(parent) -> connection.hashCommands()
						.hKeys(bytes(this.keys.entities(parent.type(), parent.parentId())))
						.map((id) -> Long.parseLong(text(id)))
						.collectList()
						.map((ids) -> Map.entry(parent, ids.stream().mapToLong(Long::longValue).toArray())),
					Integer.MAX_VALUE))
			.collectMap(Map.Entry::getKey, Map.Entry::getValue);
	}

	@Override
	public Mono<Long> count(EntityType<?> type, long parentId) {
		return one((connection) -> connection.hashCommands().hLen(bytes(this.keys.entities(type, parentId))));
	}

	@Override
	public Mono<Long> count(EntityType<?> type) {
		return many((connection) -> parents(connection, type).flatMap(
				(parentId) -> connection.hashCommands().hLen(bytes(this.keys.entities(type, parentId))),
				Integer.MAX_VALUE))
			.reduce(0L, Long::sum);
	}

	@Override
	public Mono<Long> parentOf(EntityType<?> type, long id) {
		return one((connection) -> connection.hashCommands()
			.hGet(bytes(this.keys.index(type)), bytes(Long.toString(id)))
			.map((parentId) -> Long.parseLong(text(parentId))));
	}

	@Override
	public Mono<Map<String, String>> notes(String kind) {
		return many((connection) -> connection.hashCommands().hGetAll(bytes(this.keys.notes(kind))))
			.collectMap((note) -> text(note.getKey()), (note) -> text(note.getValue()));
	}

	@Override
	public Mono<String> note(String kind, String name) {
		return one((connection) -> connection.hashCommands()
			.hGet(bytes(this.keys.notes(kind)), bytes(name))
			.map(RedisStore::text));
	}

	@Override
	public Mono<Boolean> write(RemoteBatch batch) {
		return one((connection) -> this.write.write(connection.scriptingCommands(), batch));
	}

	static ByteBuffer bytes(String text) {
		return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String text(ByteBuffer bytes) {
		return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
	}

	/**
	 * Tells the namespace.
	 * @return a description
	 */
	@Override
	public String toString() {
		return "Redis, " + this.keys;
	}

}
