package io.github.discordspring.autoconfigure;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.netty.handler.ssl.JdkSslContext;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.client.HttpClient;
import reactor.netty.transport.ProxyProvider;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslOptions;

/**
 * Applies a proxy and an SSL bundle to the client that opens connections.
 */
public final class OutgoingHttpClient implements UnaryOperator<HttpClient> {

	private static final Map<String, ProxyProvider.Proxy> PROXIES = Map.of("http", ProxyProvider.Proxy.HTTP, "socks4",
			ProxyProvider.Proxy.SOCKS4, "socks5", ProxyProvider.Proxy.SOCKS5);

	private static final ApplicationProtocolConfig HTTP_2 = new ApplicationProtocolConfig(Protocol.ALPN,
			SelectorFailureBehavior.NO_ADVERTISE, SelectedListenerFailureBehavior.ACCEPT,
			ApplicationProtocolNames.HTTP_2, ApplicationProtocolNames.HTTP_1_1);

	private final @Nullable URI proxy;

	private final @Nullable SslBundle sslBundle;

	private final boolean http2;

	/**
	 * Reads the proxy's address.
	 * @param property name of the property that it comes from
	 * @param proxy its value, such as {@code http://user:password@proxy:3128}
	 * @param sslBundle how connections are secured, {@code null} for the default
	 * @param http2 whether HTTP/2 may be spoken
	 * @throws InvalidConfigurationPropertyValueException if it is no such address; the
	 * message shows no password
	 */
	public OutgoingHttpClient(String property, @Nullable String proxy, @Nullable SslBundle sslBundle, boolean http2) {
		this.proxy = (proxy != null) ? check(property, proxy) : null;
		this.sslBundle = sslBundle;
		this.http2 = http2;
	}

	private static URI check(String property, String proxy) {
		URI uri = parse(proxy);
		boolean valid = uri != null && uri.getHost() != null && uri.getPort() > 0 && type(uri) != null;
		if (uri == null || !valid) {
			throw new InvalidConfigurationPropertyValueException(property, mask(proxy),
					"It must be an address such as http://proxy:3128 or socks5://user:password@proxy:1080.");
		}
		return uri;
	}

	private static ProxyProvider.@Nullable Proxy type(URI proxy) {
		String scheme = proxy.getScheme();
		return (scheme != null) ? PROXIES.get(scheme.toLowerCase(Locale.ROOT)) : null;
	}

	private static @Nullable URI parse(String proxy) {
		try {
			return URI.create(proxy);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static String mask(String proxy) {
		return proxy.substring(proxy.lastIndexOf('@') + 1);
	}

	@Override
	public HttpClient apply(HttpClient client) {
		HttpClient result = client;
		if (this.proxy != null) {
			URI address = this.proxy;
			result = result.proxy((spec) -> proxy(spec, address));
		}
		if (this.sslBundle != null) {
			SslBundle bundle = this.sslBundle;
			result = result.secure((spec) -> spec.sslContext(sslContext(bundle, this.http2)));
		}
		return result;
	}

	private static void proxy(ProxyProvider.TypeSpec spec, URI address) {
		ProxyProvider.Builder builder = spec.type(Objects.requireNonNull(type(address)))
			.socketAddress(InetSocketAddress.createUnresolved(address.getHost(), address.getPort()));
		String user = address.getUserInfo();
		if (user != null) {
			int colon = user.indexOf(':');
			builder.username((colon < 0) ? user : user.substring(0, colon));
			builder.password((name) -> (colon < 0) ? "" : user.substring(colon + 1));
		}
	}

	private static JdkSslContext sslContext(SslBundle bundle, boolean http2) {
		SslOptions options = bundle.getOptions();
		return new JdkSslContext(bundle.createSslContext(), true,
				(options.getCiphers() != null) ? List.of(options.getCiphers()) : null,
				IdentityCipherSuiteFilter.INSTANCE_DEFAULTING_TO_SUPPORTED_CIPHERS, http2 ? HTTP_2 : null,
				ClientAuth.NONE, options.getEnabledProtocols(), false);
	}

}
