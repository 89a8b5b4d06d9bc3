/** Halves of invented handles: two of them and a number name nobody. */
const first = `amber ashen autumn bashful blue brisk candle clouded cobalt copper coral crimson dancing distant dusk
electric evening faded feral fleeting gentle golden hazel hollow humming indigo ivory jade jasmine kindly lantern
late lilac little lonely lunar mango marigold mellow midnight misty monsoon neon nimbus ochre olive paper pepper
plum quiet rainy restless rusty saffron scarlet silent silver sleepy smoky solar sunlit tangerine teal tidal velvet
violet wandering willow winter woollen`.split(/\s+/);
const second = `accordion arcade autorickshaw banyan bicycle bulbul cassette chai cinema comet compass cricket cymbal
dhol drummer echo ferry firefly fiddle gecko gully guitar harbour headlamp heron kite koel ladder lagoon lighthouse
loris magpie mixtape monorail moth myna nightjar orchard otter owl papaya parrot peacock pebble pickle platform
postcard puddle radio railway raincoat river rooftop samosa scooter sitar sparrow speaker starling station subway
tabla tamarind tandem teacup terrace tiger tram turntable umbrella veena walkman window`.split(/\s+/);

/** The handle of the fan with this number, such as `lateferry7`; no two numbers under a million have the same. */
export function handleOf(index: number): string {
  const one = first[index % first.length] ?? 'late';
  const other = second[Math.floor(index * 7 + index / first.length) % second.length] ?? 'train';
  return `${one}${other}${index}`;
}
