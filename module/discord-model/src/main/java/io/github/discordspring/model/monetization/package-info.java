/**
 * What applications sell: SKUs, entitlements to them, and subscriptions.
 */
@NullMarked
package io.github.discordspring.model.monetization;

import org.jspecify.annotations.NullMarked;
