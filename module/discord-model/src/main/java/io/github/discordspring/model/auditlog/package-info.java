/**
 * The audit log: who changed what in a guild.
 */
@NullMarked
package io.github.discordspring.model.auditlog;

import org.jspecify.annotations.NullMarked;
