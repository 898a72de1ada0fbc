export async function measureSize() {}
