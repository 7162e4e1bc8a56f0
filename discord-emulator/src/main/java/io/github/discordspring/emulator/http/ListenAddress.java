package io.github.discordspring.emulator.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The address on which the emulator listens.
 *
 * @param host name or number of the address
 * @param loopback whether only this machine reaches it
 * @param shown what others are told, in an URL
 */
public record ListenAddress(String host, boolean loopback, String shown) {

	/**
	 * Reads an address.
	 * @param host name or number; {@code 0.0.0.0} or {@code ::} for all of this machine
	 * @return the address
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public static ListenAddress of(String host) {
		try {
			InetAddress address = InetAddress.getByName(host);
			if (address.isAnyLocalAddress()) {
				return new ListenAddress(host, false, inUrl(InetAddress.getLocalHost()));
			}
			return new ListenAddress(host, address.isLoopbackAddress(), inUrl(address));
		}
		catch (UnknownHostException ex) {
			throw new IllegalArgumentException("The emulator cannot listen on " + host + ", which is no address", ex);
		}
	}

	private static String inUrl(InetAddress address) {
		String number = address.getHostAddress();
		return number.contains(":") ? "[" + number + "]" : number;
	}

}
