package io.github.discordspring.rest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpHeaders;

/**
 * An answer in the read cache, in a form that caches outside of the process can keep.
 *
 * @param query the path with its query
 * @param expiresAt milliseconds since 1970
 * @param status the status
 * @param headers the headers
 * @param body the body
 */
record CachedAnswer(String query, long expiresAt, int status, Map<String, List<String>> headers,
		byte[] body) implements Serializable {

	static CachedAnswer of(String query, long expiresAt, Answer answer) {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		answer.headers().forEach((name, values) -> headers.put(name, new ArrayList<>(values)));
		return new CachedAnswer(query, expiresAt, answer.status(), headers, answer.body());
	}

	Answer answer() {
		HttpHeaders all = new HttpHeaders();
		this.headers.forEach(all::addAll);
		return Answer.cached(this.status, all, this.body);
	}

}
