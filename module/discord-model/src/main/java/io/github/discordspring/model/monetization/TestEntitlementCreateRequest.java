package io.github.discordspring.model.monetization;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Validated;

/**
 * An entitlement to be made for trying things out. It does not expire and is not paid
 * for.
 *
 * @param skuId what is granted
 * @param ownerId guild or user it is granted to
 * @param ownerType which of the two
 * @see <a href=
 * "https://docs.discord.com/developers/resources/entitlement#create-test-entitlement">Create
 * test entitlement</a>
 */
@DiscordObject(builder = true)
public record TestEntitlementCreateRequest(long skuId, long ownerId,
		EntitlementOwnerType ownerType) implements Validated {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static TestEntitlementCreateRequestBuilder builder() {
		return new TestEntitlementCreateRequestBuilder();
	}

	/**
	 * Grants something to a guild.
	 * @param skuId what is granted
	 * @param guildId the guild
	 * @return the request
	 */
	public static TestEntitlementCreateRequest forGuild(long skuId, long guildId) {
		return builder().skuId(skuId).ownerId(guildId).ownerType(EntitlementOwnerType.GUILD).build();
	}

	/**
	 * Grants something to a user.
	 * @param skuId what is granted
	 * @param userId the user
	 * @return the request
	 */
	public static TestEntitlementCreateRequest forUser(long skuId, long userId) {
		return builder().skuId(skuId).ownerId(userId).ownerType(EntitlementOwnerType.USER).build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public TestEntitlementCreateRequestBuilder toBuilder() {
		return TestEntitlementCreateRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		faults.check(this.skuId != 0, "sku_id", "is needed");
		faults.check(this.ownerId != 0, "owner_id", "is needed");
	}

}
