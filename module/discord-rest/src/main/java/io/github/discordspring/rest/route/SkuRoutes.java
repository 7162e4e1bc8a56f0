package io.github.discordspring.rest.route;

import io.github.discordspring.model.monetization.Sku;
import reactor.core.publisher.Flux;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/**
 * What an application sells.
 *
 * @see <a href="https://docs.discord.com/developers/resources/sku">Sku</a>
 */
public interface SkuRoutes {

	/**
	 * Gets what an application sells.
	 * @param applicationId the application
	 * @return the SKUs
	 * @see <a href="https://docs.discord.com/developers/resources/sku#list-skus">List
	 * SKUs</a>
	 */
	@GetExchange("/applications/{applicationId}/skus")
	Flux<Sku> listSkus(@PathVariable long applicationId);

}
