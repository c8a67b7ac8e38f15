// Imported first: React and Next choose their production code by this variable while they load.
Object.assign(process.env, { NODE_ENV: 'production' });
