// @NOTE @apollo/gateway reports to its maker and asks cloud-metadata addresses unless this is set before it starts.
// It reads the variable itself, so this is the one place outside main.ts that touches the environment.
// biome-ignore lint/style/noProcessEnv: see above
process.env.APOLLO_TELEMETRY_DISABLED = '1';
