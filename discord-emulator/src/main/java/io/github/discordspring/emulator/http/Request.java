package io.github.discordspring.emulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.QueryStringDecoder;
import org.jspecify.annotations.Nullable;

/**
 * A request, read as a whole.
 */
public final class Request {

	private final String method;

	private final List<String> segments;

	private final Map<String, List<String>> query;

	private final HttpHeaders headers;

	private final byte[] body;

	private final String address;

	private Request(String method, List<String> segments, Map<String, List<String>> query, HttpHeaders headers,
			byte[] body, String address) {
		this.method = method;
		this.segments = segments;
		this.query = query;
		this.headers = headers;
		this.body = body;
		this.address = address;
	}

	static Request of(String method, String uri, HttpHeaders headers, byte[] body, String address) {
		int question = uri.indexOf('?');
		String path = (question < 0) ? uri : uri.substring(0, question);
		List<String> segments = new ArrayList<>();
		for (String segment : path.split("/", -1)) {
			if (!segment.isEmpty()) {
				// A plus is a plus in a path
				segments.add(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
			}
		}
		return new Request(method, segments, new QueryStringDecoder(uri).parameters(), headers, body, address);
	}

	/**
	 * Gives the method.
	 * @return such as {@code GET}
	 */
	public String method() {
		return this.method;
	}

	/**
	 * Gives the parts of the path.
	 * @return the parts, decoded
	 */
	public List<String> segments() {
		return this.segments;
	}

	/**
	 * Gives the body.
	 * @return the bytes, none if there is no body
	 */
	public byte[] body() {
		return this.body;
	}

	/**
	 * Gives where it comes from.
	 * @return the address of the client, without the port; empty if that is not known
	 */
	public String address() {
		return this.address;
	}

	/**
	 * Gives a parameter of the query.
	 * @param name name of the parameter
	 * @return its first value, or {@code null} if it is not there
	 */
	public @Nullable String parameter(String name) {
		List<String> values = this.query.get(name);
		return (values != null) ? values.get(0) : null;
	}

	/**
	 * Gives all values of a parameter.
	 * @param name its name
	 * @return the values, none if it is not there
	 */
	public List<String> parameters(String name) {
		return this.query.getOrDefault(name, List.of());
	}

	/**
	 * Gives a header.
	 * @param name name of the header
	 * @return its value, empty if it is not there
	 */
	public String header(String name) {
		String value = this.headers.get(name);
		return (value != null) ? value : "";
	}

	/**
	 * Tells whether the path starts with something.
	 * @param start parts of the path
	 * @return whether it does
	 */
	public boolean startsWith(String... start) {
		return this.segments.size() >= start.length && this.segments.subList(0, start.length).equals(List.of(start));
	}

	/**
	 * Leaves the start of the path away.
	 * @param count how many parts
	 * @return the request with the rest of the path
	 */
	public Request skip(int count) {
		return new Request(this.method, this.segments.subList(count, this.segments.size()), this.query, this.headers,
				this.body, this.address);
	}

}
