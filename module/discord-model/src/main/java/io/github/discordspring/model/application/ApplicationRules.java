package io.github.discordspring.model.application;

import java.util.Map;

import io.github.discordspring.model.validation.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Rules for requests about applications.
 */
final class ApplicationRules {

	private ApplicationRules() {
	}

	static void checkModify(ApplicationModifyRequest request, Faults faults) {
		faults.nested("install_params", request.installParams().orNull(), ApplicationRules::checkInstallParams);
		Map<String, ApplicationIntegrationTypeConfiguration> configurations = request.integrationTypesConfig().orNull();
		if (configurations != null) {
			for (String key : configurations.keySet()) {
				faults.check(isIntegrationType(key), "integration_types_config",
						"keys must be the number of an integration type, not " + Faults.excerpt(key));
			}
			faults.each("integration_types_config", configurations,
					(configuration, nested) -> nested.nested("oauth2_install_params",
							configuration.oauth2InstallParams(), ApplicationRules::checkInstallParams));
		}
		ApplicationEventWebhookStatus status = request.eventWebhooksStatus().orNull();
		faults.check(status == null || !status.equals(ApplicationEventWebhookStatus.DISABLED_BY_DISCORD),
				"event_webhooks_status", "may be set to DISABLED or ENABLED only");
	}

	private static boolean isIntegrationType(String key) {
		return ApplicationIntegrationType.values()
			.stream()
			.anyMatch((type) -> key.equals(String.valueOf(type.value())));
	}

	private static void checkInstallParams(InstallParams params, Faults faults) {
		faults.count("scopes", params.scopes(), 1, Integer.MAX_VALUE);
		faults.unique("scopes", params.scopes());
		for (OAuth2Scope scope : params.scopes()) {
			faults.check(scope.equals(OAuth2Scope.BOT) || scope.equals(OAuth2Scope.APPLICATIONS_COMMANDS), "scopes",
					"may hold bot and applications.commands, not " + scope);
		}
	}

}
