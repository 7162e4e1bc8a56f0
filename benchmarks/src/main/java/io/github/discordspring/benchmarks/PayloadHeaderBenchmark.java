package io.github.discordspring.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.PayloadHeader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to read opcode, sequence and type of a payload without its data. Where
 * the data comes last, as Discord writes JSON, it shall be under 150 ns whatever the
 * size.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class PayloadHeaderBenchmark {

	private static final String HEADER = "\"t\":\"MESSAGE_CREATE\",\"s\":123456,\"op\":0";

	/**
	 * How many members the guild in the data has, 0 for a message of 1.5 kB.
	 */
	@Param({ "0", "125", "1350" })
	private int members;

	private byte[] payload = new byte[0];

	/** The same with the header behind the data. */
	private byte[] reversed = new byte[0];

	private byte[] etfPayload = new byte[0];

	/** The same with the data in front, as Erlang sorts it. */
	private byte[] etfReversed = new byte[0];

	private final PayloadHeader header = new PayloadHeader();

	private final PayloadHeader etfHeader = new PayloadHeader(Encoding.ETF);

	/**
	 * Makes the payloads.
	 */
	@Setup
	public void load() {
		byte[] bytes = (this.members == 0) ? SamplePayloads.messageCreateData()
				: GatewaySamples.guildCreate(this.members);
		String data = new String(bytes, StandardCharsets.UTF_8);
		this.payload = ("{" + HEADER + ",\"d\":" + data + "}").getBytes(StandardCharsets.UTF_8);
		this.reversed = ("{\"d\":" + data + "," + HEADER + "}").getBytes(StandardCharsets.UTF_8);
		this.etfPayload = EtfPayloads.of(this.payload);
		this.etfReversed = EtfPayloads.of(this.reversed);
	}

	/**
	 * Reads the header before the data.
	 * @return the sequence
	 */
	@Benchmark
	public long header() {
		this.header.read(this.payload, 0, this.payload.length);
		return this.header.sequence();
	}

	/**
	 * Reads the header behind the data.
	 * @return the sequence
	 */
	@Benchmark
	public long headerBehindData() {
		this.header.read(this.reversed, 0, this.reversed.length);
		return this.header.sequence();
	}

	/**
	 * Reads the header before the data of a term.
	 * @return the sequence
	 */
	@Benchmark
	public long etfHeader() {
		this.etfHeader.read(this.etfPayload, 0, this.etfPayload.length);
		return this.etfHeader.sequence();
	}

	/**
	 * Reads the header behind the data of a term.
	 * @return the sequence
	 */
	@Benchmark
	public long etfHeaderBehindData() {
		this.etfHeader.read(this.etfReversed, 0, this.etfReversed.length);
		return this.etfHeader.sequence();
	}

}
