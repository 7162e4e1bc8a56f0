package io.github.discordspring.cache;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

import io.github.discordspring.cache.redis.RedisStore;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.internal.HostAndPort;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DnsResolver;
import io.lettuce.core.resource.MappingSocketAddressResolver;

import org.springframework.data.redis.connection.RedisClusterConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import static org.awaitility.Awaitility.await;

/**
 * A Redis Cluster for tests: nodes on this machine, each with its share of the slots.
 */
final class RedisCluster implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Duration REFRESH = Duration.ofMillis(500);

	private final List<RedisServer> nodes = new ArrayList<>();

	private final int masters;

	private RedisCluster(int masters) {
		this.masters = masters;
	}

	/**
	 * Starts nodes and waits until they are a cluster.
	 * @param masters how many share the slots
	 * @param replicas how many replicas the first of them has
	 * @param durable whether nodes keep what they hold over a restart
	 */
	static RedisCluster start(int masters, int replicas, boolean durable) {
		RedisCluster cluster = new RedisCluster(masters);
		try {
			for (int i = 0; i < masters + replicas; i++) {
				cluster.nodes.add(RedisServer.clusterNode(durable));
			}
			cluster.meet();
			return cluster;
		}
		catch (RuntimeException | Error ex) {
			cluster.close();
			throw ex;
		}
	}

	private void meet() {
		for (int i = 0; i < this.nodes.size(); i++) {
			RedisServer node = this.nodes.get(i);
			node.command("CLUSTER", "SET-CONFIG-EPOCH", Integer.toString(i + 1));
			if (i < this.masters) {
				node.command("CLUSTER", "ADDSLOTSRANGE", Integer.toString(firstSlot(i)),
						Integer.toString(firstSlot(i + 1) - 1));
			}
			if (i > 0) {
				this.nodes.get(0)
					.command("CLUSTER", "MEET", "127.0.0.1", Integer.toString(node.port()),
							Integer.toString(node.busPort()));
			}
		}
		awaitReady();
		for (RedisServer replica : this.nodes.subList(this.masters, this.nodes.size())) {
			replica.command("CLUSTER", "REPLICATE", id(0));
			awaitReplicated(0, this.nodes.indexOf(replica));
		}
	}

	private int firstSlot(int node) {
		return SlotHash.SLOT_COUNT * node / this.masters;
	}

	/**
	 * Waits until all nodes know each other and who has which slots.
	 */
	void awaitReady() {
		for (RedisServer node : this.nodes) {
			await().atMost(PATIENCE).until(() -> {
				String info = (String) node.command("CLUSTER", "INFO");
				return info.contains("cluster_state:ok")
						&& info.contains("cluster_slots_ok:" + SlotHash.SLOT_COUNT + "\r\n")
						&& info.contains("cluster_known_nodes:" + this.nodes.size() + "\r\n");
			});
		}
	}

	private static String info(RedisServer node, String section) {
		return (String) node.command("INFO", section);
	}

	/**
	 * Waits until a replica has what its master has.
	 */
	void awaitReplicated(int master, int replica) {
		await().atMost(PATIENCE)
			.until(() -> info(node(replica), "REPLICATION").contains("master_port:" + node(master).port() + "\r\n")
					&& info(node(replica), "REPLICATION").contains("master_link_status:up\r\n")
					&& offset(node(replica), "slave_repl_offset") == offset(node(master), "master_repl_offset"));
	}

	private static long offset(RedisServer node, String name) {
		String info = info(node, "REPLICATION");
		int begin = info.indexOf(name + ":") + name.length() + 1;
		return Long.parseLong(info.substring(begin, info.indexOf('\r', begin)));
	}

	/**
	 * Has a node answer no command that writes, so that it confirms nothing from now on.
	 */
	void stopWriting(int node) {
		node(node).command("CLIENT", "PAUSE", "120000", "WRITE");
	}

	/**
	 * Keeps a replica from getting what its master writes from now on.
	 */
	void detach(int replica) {
		node(replica).command("CONFIG", "SET", "masterauth", "wrong");
		node(replica).command("CLIENT", "KILL", "TYPE", "master");
		await().atMost(PATIENCE)
			.until(() -> info(node(replica), "REPLICATION").contains("master_link_status:down\r\n"));
	}

	RedisServer node(int index) {
		return this.nodes.get(index);
	}

	String id(int index) {
		return (String) node(index).command("CLUSTER", "MYID");
	}

	/**
	 * Gives a namespace that lies on a node, as long as no slot is moved.
	 */
	String namespaceOn(int node, String name) {
		for (int i = 0;; i++) {
			int slot = slot(name + i);
			if (slot >= firstSlot(node) && slot < firstSlot(node + 1)) {
				return name + i;
			}
		}
	}

	static int slot(String namespace) {
		return SlotHash.getSlot("discord:{" + namespace + "}:");
	}

	static RedisStore store(LettuceConnectionFactory connections, String namespace) {
		return new RedisStore(connections, namespace, InstantSource.system());
	}

	/**
	 * Connects as Spring Boot does with {@code spring.data.redis.cluster.nodes} and a
	 * short {@code spring.data.redis.lettuce.cluster.refresh.period}.
	 */
	LettuceConnectionFactory connect() {
		return connect(null, ClusterTopologyRefreshOptions.builder().enablePeriodicRefresh(REFRESH).build());
	}

	/**
	 * Connects as Spring Boot does without further properties, but with a driver that may
	 * look for nodes elsewhere.
	 * @param resources of the driver, which the caller shuts down
	 */
	LettuceConnectionFactory connect(ClientResources resources) {
		return connect(resources, ClusterTopologyRefreshOptions.create());
	}

	private LettuceConnectionFactory connect(ClientResources resources, ClusterTopologyRefreshOptions refresh) {
		LettuceClientConfiguration.LettuceClientConfigurationBuilder client = LettuceClientConfiguration.builder()
			.clientOptions(ClusterClientOptions.builder()
				.topologyRefreshOptions(refresh)
				.socketOptions(SocketOptions.builder().connectTimeout(Duration.ofSeconds(5)).build())
				.build())
			.shutdownTimeout(Duration.ZERO);
		if (resources != null) {
			client.clientResources(resources);
		}
		LettuceConnectionFactory factory = new LettuceConnectionFactory(
				new RedisClusterConfiguration(this.nodes.stream().map((node) -> "127.0.0.1:" + node.port()).toList()),
				client.build());
		factory.afterPropertiesSet();
		factory.start();
		return factory;
	}

	/**
	 * Makes what a driver needs to find another port where it looks for that of a node.
	 */
	static ClientResources redirecting(IntUnaryOperator ports) {
		return ClientResources.builder()
			.socketAddressResolver(MappingSocketAddressResolver.create(DnsResolver.unresolved(),
					(address) -> HostAndPort.of(address.getHostText(), ports.applyAsInt(address.getPort()))))
			.build();
	}

	@Override
	public void close() {
		this.nodes.forEach(RedisServer::close);
	}

}
