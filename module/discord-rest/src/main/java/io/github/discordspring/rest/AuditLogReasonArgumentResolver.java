package io.github.discordspring.rest;

import java.nio.charset.StandardCharsets;

import io.github.discordspring.rest.route.AuditLogReason;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;
import org.springframework.web.util.UriUtils;

/**
 * Sends the reason of a change as a header, which holds ASCII only.
 */
final class AuditLogReasonArgumentResolver implements HttpServiceArgumentResolver {

	@Override
	public boolean resolve(@Nullable Object argument, MethodParameter parameter, HttpRequestValues.Builder values) {
		if (!parameter.hasParameterAnnotation(AuditLogReason.class)) {
			return false;
		}
		if (argument != null) {
			values.addHeader("X-Audit-Log-Reason", UriUtils.encode((String) argument, StandardCharsets.UTF_8));
		}
		return true;
	}

}
