export async function measureChat() {}
