package io.github.discordspring.rest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpHeaders;

/**
 * An answer in the read cache, in a form that caches outside of the process can keep.
 */
final class CachedAnswer implements Serializable {

	private static final long serialVersionUID = 1L;

	private final String query;

	private final long expiresAt;

	private final int status;

	private final LinkedHashMap<String, ArrayList<String>> headers = new LinkedHashMap<>();

	private final byte[] body;

	/**
	 * Keeps an answer.
	 * @param query the path with its query
	 * @param expiresAt milliseconds since 1970
	 * @param answer the answer
	 */
	CachedAnswer(String query, long expiresAt, Answer answer) {
		this.query = query;
		this.expiresAt = expiresAt;
		this.status = answer.status();
		for (Map.Entry<String, List<String>> header : answer.headers().headerSet()) {
			this.headers.put(header.getKey(), new ArrayList<>(header.getValue()));
		}
		this.body = answer.body();
	}

	String query() {
		return this.query;
	}

	long expiresAt() {
		return this.expiresAt;
	}

	Answer answer() {
		HttpHeaders all = new HttpHeaders();
		this.headers.forEach(all::addAll);
		return Answer.cached(this.status, all, this.body);
	}

}
